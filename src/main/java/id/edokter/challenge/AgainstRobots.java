package id.edokter.challenge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint that takes a form: while the challenge is switched on, the form gets through only with a proof for this
 * very purpose. Who has none gets a page that finds it and sends the same form again, with everything typed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AgainstRobots {

    /** What the form is for; a proof for one purpose is none for another. */
    Purpose value();
}

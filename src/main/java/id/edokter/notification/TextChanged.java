package id.edokter.notification;

import id.edokter.shared.Refusal;

/** Somebody else has written another text since this one was looked at. */
public class TextChanged extends Refusal {

    TextChanged() {
        super("text_changed");
    }
}

package id.edokter.family;

import io.quarkus.qute.TemplateEnum;

/** What a person is to the holder of the account. */
@TemplateEnum
public enum Relation {
    SELF,
    CHILD,
    PARENT,
    SPOUSE,
    OTHER
}

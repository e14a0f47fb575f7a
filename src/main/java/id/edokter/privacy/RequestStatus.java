package id.edokter.privacy;

import io.quarkus.qute.TemplateEnum;

/** The life of a request: open, then one of the ends, for good. */
@TemplateEnum
public enum RequestStatus {
    OPEN,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    /** By nobody: the patient was erased before it was decided. */
    CLOSED
}

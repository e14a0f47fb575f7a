package id.edokter.privacy;

import io.quarkus.qute.TemplateEnum;

/** The life of a request: open, then one of the three ends, for good. */
@TemplateEnum
public enum RequestStatus {
    OPEN,
    GRANTED,
    REFUSED,
    WITHDRAWN
}

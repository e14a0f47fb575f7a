package id.edokter.absence;

import java.util.Arrays;
import java.util.Optional;

/** Why a doctor is absent, as patients are told. */
public enum Reason {
    EMERGENCY,
    ILL,
    DUTY,
    OTHER;

    static Optional<Reason> of(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}

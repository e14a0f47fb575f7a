package id.edokter.patient;

import id.edokter.shared.Masked;

/** The numbers of a person that are masked on pages, and shown one at a time to who asks for it. */
public enum MaskedNumber {
    NIK {
        @Override
        String of(Patient patient) {
            return patient.nik;
        }
    },
    CLAIMED_NIK {
        @Override
        String of(Patient patient) {
            return patient.claimedNik;
        }
    },
    CARD {
        @Override
        String of(Patient patient) {
            return patient.jknCard;
        }
    },
    PHONE {
        @Override
        String of(Patient patient) {
            return patient.phone;
        }
    },
    EMAIL {
        @Override
        String of(Patient patient) {
            return patient.email;
        }

        @Override
        public String masked(Patient patient) {
            return patient.email == null ? null : Masked.email(patient.email);
        }
    };

    abstract String of(Patient patient);

    /** The number with what is not needed to compare it hidden; null where there is none. */
    public String masked(Patient patient) {
        return this == NIK || this == CLAIMED_NIK ? Masked.nik(of(patient)) : Masked.number(of(patient));
    }
}

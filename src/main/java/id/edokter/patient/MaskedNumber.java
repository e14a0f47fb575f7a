package id.edokter.patient;

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
    };

    private static final char HIDDEN = '•';
    private static final int LAST = 4;

    abstract String of(Patient patient);

    /** The number with what is not needed to compare it hidden; null where there is none. */
    public String masked(Patient patient) {
        var number = of(patient);
        if (number == null) return null;
        return hidden(number, this == NIK || this == CLAIMED_NIK ? 2 : 0);
    }

    /** A number of whoever it is, with all but its last digits hidden. */
    public static String hidden(String number) {
        return hidden(number, 0);
    }

    private static String hidden(String number, int first) {
        int hidden = Math.max(0, number.length() - first - LAST);
        return number.substring(0, first) + String.valueOf(HIDDEN).repeat(hidden) + number.substring(first + hidden);
    }
}

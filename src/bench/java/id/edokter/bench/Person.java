package id.edokter.bench;

import java.util.concurrent.atomic.AtomicLong;

/** An invented patient whom nobody knows yet: NIKs of province 99, which does not exist, and telephone numbers of one prefix. */
record Person(long n) {

    private static final AtomicLong NEXT = new AtomicLong();

    static Person next() {
        return new Person(NEXT.incrementAndGet());
    }

    String name() {
        return "Pasien Baru " + n;
    }

    /** Scattered as real ones are, so that no index is spared. */
    String nik() {
        return "99%014d".formatted(n * 98_765_432_101L % 100_000_000_000_000L);
    }

    String phone() {
        return "0812%08d".formatted(n * 7_654_321L % 100_000_000L);
    }

    String internationalPhone() {
        return "+62" + phone().substring(1);
    }

    String card() {
        return "%013d".formatted(n);
    }

    String birthDate() {
        return "1990-01-31";
    }
}

package id.edokter.queue;

import java.util.Random;

/**
 * Chance that is always the same: 256 plays, and in each of them a place of its own among 256 equal parts for whatever is
 * left to chance. So all parts come up once, 256 plays say as much as thousands that are drawn freely, and somebody's
 * range does not jump because a page was drawn again.
 */
final class Chance {

    static final int PLAYS = 256;

    /** What is left to chance, of a session or of one who stands in its line. */
    enum What {
        PACE,
        START,
        COMES,
        ARRIVAL,
        LENGTH,
        GAP,
        BREAK,
        BREAK_LENGTH
    }

    private static final int NUMBERS = 64;
    private static final int KINDS = What.values().length;
    private static final byte[][] PLACES = places();
    private static final double[] NORMAL = normal();
    private static final double[] EXPONENTIAL = exponential();

    private Chance() {}

    /**
     * Which part it is, from 0 to 255.
     *
     * @param number of the patient, so that somebody keeps the same chance while the line grows shorter; 0 for a session
     */
    static int part(What what, int number, int play) {
        return PLACES[Math.floorMod(number, NUMBERS) * KINDS + what.ordinal()][play] & 0xff;
    }

    /** From 0 to 1. */
    static double share(What what, int number, int play) {
        return share(part(what, number, play));
    }

    private static double share(int part) {
        return (part + 0.5) / PLAYS;
    }

    /** A part of the normal distribution, with mean 0 and spread 1. */
    static double normal(int part) {
        return NORMAL[part];
    }

    /** A wait that does not grow shorter by having waited; 1 on average. */
    static double exponential(What what, int number, int play) {
        return EXPONENTIAL[part(what, number, play)];
    }

    private static byte[][] places() {
        var random = new Random(20);
        var places = new byte[NUMBERS * KINDS][PLAYS];
        for (var row : places) {
            for (int i = 0; i < PLAYS; i++) {
                int other = random.nextInt(i + 1);
                row[i] = row[other];
                row[other] = (byte) i;
            }
        }
        return places;
    }

    private static double[] exponential() {
        var values = new double[PLAYS];
        for (int i = 0; i < PLAYS; i++) values[i] = -StrictMath.log(1 - share(i));
        return values;
    }

    private static double[] normal() {
        var values = new double[PLAYS];
        for (int i = 0; i < PLAYS; i++) {
            double low = -6;
            double high = 6;
            for (int step = 0; step < 50; step++) {
                double middle = (low + high) / 2;
                if (below(middle) < share(i)) low = middle;
                else high = middle;
            }
            values[i] = (low + high) / 2;
        }
        return values;
    }

    /** How much of the normal distribution is below (its series around 0, good to 1e-9 within ±6). */
    private static double below(double x) {
        double term = x;
        double sum = x;
        for (int i = 1; i < 120; i++) {
            term *= x * x / (2 * i + 1);
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI);
    }
}

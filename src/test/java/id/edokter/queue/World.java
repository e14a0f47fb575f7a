package id.edokter.queue;

import java.util.Random;

/**
 * A hospital that is made up: how its doctors and patients are, as far as chance leaves them a choice. Times are minutes.
 */
enum World {
    /** In which the estimator's figures were chosen: consultations are log-normal. */
    USUAL("usual") {
        @Override
        double length(Random random, boolean control, double share) {
            return StrictMath.exp(0.5 * random.nextGaussian() - 0.125);
        }

        @Override
        double delay(Random random, double habit) {
            return habit + 9 * random.nextGaussian() + (random.nextInt(12) == 0 ? 40 * random.nextDouble() : 0);
        }
    },
    /**
     * Looked at while the estimator was made, and nothing chosen by it: consultations are of two kinds and not log-normal;
     * doctors hurry towards the end; there is a break at noon; patients come later and fewer; delays have a long tail.
     */
    CROOKED("crooked") {
        @Override
        double length(Random random, boolean control, double share) {
            double sum = 0;
            for (int i = 0; i < 3; i++) sum -= StrictMath.log(1 - random.nextDouble()) / 3;
            return sum * (control ? 0.8 : 1.45) * (share > 0.7 ? 0.8 : 1);
        }

        @Override
        double delay(Random random, double habit) {
            return -8 - (6 + habit) * StrictMath.log(1 - random.nextDouble());
        }

        @Override
        double showing() {
            return 0.76;
        }

        @Override
        double coming(Random random) {
            return -12 + 22 * random.nextGaussian();
        }

        @Override
        boolean breaksAtNoon() {
            return true;
        }

        @Override
        double ofPlan(Random random) {
            return StrictMath.exp(0.1 + 0.3 * random.nextGaussian());
        }

        @Override
        double gap(Random random) {
            return 0.3 + 1.5 * random.nextDouble();
        }

        @Override
        int walkIns(Random random) {
            return random.nextInt(9);
        }
    },
    /**
     * Looked at as well, after which habits of arrival and the shape of consultations were learned instead of assumed:
     * consultations are Weibull and get longer towards the end; everybody comes very early and nearly everybody comes;
     * many walk in; doctors are faster than planned and press two keys at once.
     */
    HASTY("hasty") {
        @Override
        double length(Random random, boolean control, double share) {
            return StrictMath.pow(-StrictMath.log(1 - random.nextDouble()), 1 / 1.3) / 0.924 * (0.9 + 0.2 * share);
        }

        @Override
        double delay(Random random, double habit) {
            return 0.8 * habit + 15 * Math.abs(random.nextGaussian()) - 5;
        }

        @Override
        double showing() {
            return 0.92;
        }

        @Override
        double coming(Random random) {
            return -40 + 25 * random.nextGaussian();
        }

        @Override
        double ofPlan(Random random) {
            return StrictMath.exp(-0.15 + 0.25 * random.nextGaussian());
        }

        @Override
        double gap(Random random) {
            return 0.05;
        }

        @Override
        int walkIns(Random random) {
            return random.nextInt(13);
        }
    },
    /**
     * Not looked at until all was decided: doctors differ more from their plan and from day to day in when they begin; one
     * in twenty consultations is a procedure of three times the length; pauses between patients are long.
     */
    UNSEEN("unseen") {
        @Override
        double length(Random random, boolean control, double share) {
            double usual = StrictMath.exp(0.6 * random.nextGaussian() - 0.18);
            return random.nextInt(20) == 0 ? 2.7 * usual : 0.92 * usual;
        }

        @Override
        double delay(Random random, double habit) {
            return Math.max(-10, 1.1 * habit + 16 * random.nextGaussian());
        }

        @Override
        double showing() {
            return 0.82;
        }

        @Override
        double coming(Random random) {
            return -28 + 20 * random.nextGaussian();
        }

        @Override
        double ofPlan(Random random) {
            return StrictMath.exp(0.05 + 0.35 * random.nextGaussian());
        }

        @Override
        double gap(Random random) {
            return 0.5 - 0.8 * StrictMath.log(1 - random.nextDouble());
        }

        @Override
        int walkIns(Random random) {
            return random.nextInt(8);
        }
    };

    final String words;

    World(String words) {
        this.words = words;
    }

    /** Of a consultation, with an average near 1; the share of the session that is over. */
    abstract double length(Random random, boolean control, double share);

    /** After the planned time. */
    abstract double delay(Random random, double habit);

    /** A doctor's own usual delay. */
    double habitOfDelay(Random random) {
        double kind = random.nextDouble();
        return kind < 0.3
                ? 3 + 6 * random.nextDouble()
                : kind < 0.8 ? 12 + 25 * random.nextDouble() : 40 + 25 * random.nextDouble();
    }

    double showing() {
        return 0.86;
    }

    /** After the planned time; most come before. */
    double coming(Random random) {
        return -22 + 16 * random.nextGaussian();
    }

    boolean breaksAtNoon() {
        return false;
    }

    /** What a doctor takes on average, in planned minutes. */
    double ofPlan(Random random) {
        return StrictMath.exp(0.3 * random.nextGaussian());
    }

    double gap(Random random) {
        return -StrictMath.log(1 - random.nextDouble());
    }

    int walkIns(Random random) {
        return random.nextInt(6);
    }
}

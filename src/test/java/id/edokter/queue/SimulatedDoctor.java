package id.edokter.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Has a pace and a habit of being late, and so has a past from which the estimator learns what it can. */
record SimulatedDoctor(
        World world, int minutesPerPlace, int places, double ofPlan, double delay, List<Habits.Earlier> past) {

    private static final int[] MINUTES = {6, 8, 10, 12, 15};

    static SimulatedDoctor of(World world, Random random) {
        int minutes = MINUTES[random.nextInt(MINUTES.length)];
        int places = Math.min(32, (3 + random.nextInt(3)) * 60 / minutes);
        var doctor = new SimulatedDoctor(
                world, minutes, places, world.ofPlan(random), world.habitOfDelay(random), new ArrayList<>());
        // one in six is new
        int sessions = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(10);
        for (int i = 0; i < sessions; i++)
            doctor.past.add(SimulatedDay.of(doctor, random).asPast());
        return doctor;
    }

    Habits habits() {
        return Habits.of(past);
    }
}

package id.edokter.demo;

import id.edokter.patient.Sex;
import id.edokter.shared.Wib;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;

/**
 * Makes the invented patients: households of the region's communities, of all ages. Their numbers cannot be anybody's:
 * NIK and JKN card begin with province 99, and no network has telephone numbers from 0890 on.
 */
final class Households {

    /** Begins every invented record number; the hospital's own never do. */
    static final String MRN = "99-";

    private static final int DAYS_A_YEAR = 365;
    private static final int SHORTEST_ACQUAINTANCE_DAYS = 120;
    private static final int LONGEST_ACQUAINTANCE_DAYS = 4 * DAYS_A_YEAR;
    private static final double WITH_CARD = 0.87;

    private final Properties names = names();
    private final List<Someone> people = new ArrayList<>();
    private final LocalDate today;
    private final RandomGenerator chance;
    private int households;

    private Households(LocalDate today, RandomGenerator chance) {
        this.today = today;
        this.chance = chance;
    }

    static List<Someone> invented(int households, LocalDate today, RandomGenerator chance) {
        var made = new Households(today, chance);
        for (int i = 0; i < households; i++) made.household();
        return made.people;
    }

    /** What lies beside the names: reasons, insurers. */
    static List<String> words(String key) {
        return List.of(names().getProperty(key).split(","));
    }

    private void household() {
        var community = community();
        households++;
        int kind = chance.nextInt(10);
        if (kind < 5) {
            youngFamily(community);
        } else if (kind < 8) {
            olderCouple(community);
        } else {
            grownUp(community, chance.nextBoolean() ? Sex.F : Sex.M, 19 + chance.nextInt(62), last(community));
        }
    }

    private void youngFamily(String community) {
        int father = 24 + chance.nextInt(22);
        int mother = Math.max(19, father - chance.nextInt(6));
        var family = last(community);
        grownUp(community, Sex.M, father, family);
        grownUp(community, Sex.F, mother, last(community));
        int children = 1 + chance.nextInt(3);
        for (int i = 0; i < children; i++) {
            int days = SHORTEST_ACQUAINTANCE_DAYS + 30 + chance.nextInt(Math.min(16, mother - 18) * DAYS_A_YEAR);
            enter(community, chance.nextBoolean() ? Sex.F : Sex.M, days, family);
        }
    }

    private void olderCouple(String community) {
        int he = 50 + chance.nextInt(32);
        var family = last(community);
        grownUp(community, Sex.M, he, family);
        grownUp(community, Sex.F, he - chance.nextInt(8), last(community));
        if (chance.nextInt(3) == 0) grownUp(community, Sex.F, he - 25 - chance.nextInt(4), family);
    }

    private void grownUp(String community, Sex sex, int years, String family) {
        enter(community, sex, years * DAYS_A_YEAR + years / 4 + chance.nextInt(DAYS_A_YEAR), family);
    }

    private void enter(String community, Sex sex, int daysOld, String family) {
        int n = people.size() + 1;
        var born = today.minusDays(daysOld);
        var first = one(community + (sex == Sex.F ? ".female" : ".male"));
        var withNik = daysOld > 200;
        people.add(new Someone(
                0,
                MRN + "%02d-%02d".formatted(n / 100, n % 100),
                withNik ? nik(n, born, sex) : null,
                chance.nextDouble() < WITH_CARD ? "99%011d".formatted(n * 97L) : null,
                family.isEmpty() ? first : first + " " + family,
                born,
                sex,
                "0890-%04d-%04d".formatted(1000 + households / 100, (households % 100) * 100 + 7),
                "+62890%04d%04d".formatted(1000 + households / 100, (households % 100) * 100 + 7),
                known(daysOld)));
    }

    private Instant known(int daysOld) {
        int span = Math.min(daysOld, LONGEST_ACQUAINTANCE_DAYS) - SHORTEST_ACQUAINTANCE_DAYS;
        return Wib.instant(
                today.minusDays(SHORTEST_ACQUAINTANCE_DAYS + chance.nextInt(Math.max(1, span))),
                LocalTime.of(7, 30).plusMinutes(chance.nextInt(390)));
    }

    /** Digits 7–12 are the date of birth, a woman's day plus 40. */
    static String nik(int n, LocalDate born, Sex sex) {
        return "99%02d%02d%02d%02d%02d%04d"
                .formatted(
                        1 + n % 12,
                        1 + n % 7,
                        born.getDayOfMonth() + (sex == Sex.F ? 40 : 0),
                        born.getMonthValue(),
                        born.getYear() % 100,
                        n);
    }

    private String last(String community) {
        if (names.containsKey(community + ".family")) return one(community + ".family");
        return names.containsKey(community + ".second") ? one(community + ".second") : "";
    }

    private String one(String key) {
        var all = names.getProperty(key).split(",");
        return all[chance.nextInt(all.length)];
    }

    private String community() {
        int point = chance.nextInt(100);
        for (var share : names.getProperty("communities").split(",")) {
            var parts = share.split(":");
            point -= Integer.parseInt(parts[1]);
            if (point < 0) return parts[0];
        }
        throw new IllegalStateException("the communities in names.properties are less than 100");
    }

    private static Properties names() {
        try (var file = new InputStreamReader(
                Households.class.getResourceAsStream("/demo/names.properties"), StandardCharsets.UTF_8)) {
            var names = new Properties();
            names.load(file);
            return names;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

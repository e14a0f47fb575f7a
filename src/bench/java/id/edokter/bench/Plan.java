package id.edokter.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a run measures, from system properties ({@code -Dbench.rounds=3}).
 *
 * @param rounds {@code bench.rounds}: how often each figure is taken, JDBC and application in turn
 * @param round {@code bench.seconds}: how long one of them takes
 * @param warmUp {@code bench.warm-up}: how many bookings, JSON answers and pages each come before the first figure
 * @param clients {@code bench.clients}: numbers of clients
 * @param sizes {@code bench.sizes}: appointments in the table
 * @param parts {@code bench.parts}: which of start, booking, week, desk, flood, rush, search, absence, live,
 *     messages
 * @param people {@code bench.people}: in the register in which somebody is looked for
 * @param absent {@code bench.absent}: who waits for the doctor who does not come
 * @param messages {@code bench.messages}: due at once
 * @param oldMessages {@code bench.old-messages}: numbers of old rows beside them
 * @param pages {@code bench.pages}: telephones and boards of those who wait
 */
record Plan(
        int rounds,
        Duration round,
        int warmUp,
        List<Integer> clients,
        List<Integer> sizes,
        List<String> parts,
        int people,
        int absent,
        int pages,
        int messages,
        List<Integer> oldMessages) {

    static final int TEN_MILLION = 10_000_000;

    static Plan ofProperties() {
        var sizes = given("sizes", "10000,1000000") + (Boolean.getBoolean("bench.huge") ? "," + TEN_MILLION : "");
        return new Plan(
                Integer.parseInt(given("rounds", "5")),
                Duration.ofSeconds(Long.parseLong(given("seconds", "4"))),
                Integer.parseInt(given("warm-up", "4000")),
                numbers(given("clients", "1,8,64")),
                numbers(sizes),
                List.of(given("parts", "start,booking,week,desk,flood,rush,search,absence,live,messages")
                        .split(",")),
                Integer.parseInt(given("people", "500000")),
                Integer.parseInt(given("absent", "300")),
                Integer.parseInt(given("pages", "500")),
                Integer.parseInt(given("messages", "10000")),
                numbers(given("old-messages", "0,100000")));
    }

    boolean measures(String part) {
        return parts.contains(part);
    }

    private static String given(String name, String otherwise) {
        return System.getProperty("bench." + name, otherwise);
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}

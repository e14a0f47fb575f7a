package id.edokter.queue;

import id.edokter.shared.Wib;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The table of docs/estimates.md, and its picture. */
final class EstimatesReport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final String OURS = "#1f6f5c";
    private static final String PLAN = "#c9a36a";
    private static final String INK = "#22302c";
    private static final String FAINT = "#d8dedb";

    private final Map<World, Trial> trials;

    EstimatesReport(Map<World, Trial> trials) {
        this.trials = trials;
    }

    String table() {
        var text = new StringBuilder();
        trials.forEach((world, trial) -> {
            text.append("| the ")
                    .append(world.words)
                    .append(" world | asked | error | of number × minutes | ratio")
                    .append(" | in the range | range |\n|---|--:|--:|--:|--:|--:|--:|\n");
            for (var moment : Trial.Moment.values()) row(text, moment.words, trial.at(moment));
            row(text, "**promised: the last four together**", trial.promised());
            row(text, "end of the session, when the doctor begins", trial.ends());
            text.append('\n');
        });
        return text.toString();
    }

    private static void row(StringBuilder text, String words, Trial.Result result) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f min | %.1f min | %.0f %% | %.0f %% | %.0f min |\n",
                words,
                result.asked(),
                result.error(),
                result.errorOfPlan(),
                100 * result.ratio(),
                100 * result.held(),
                result.width()));
    }

    String picture() {
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 700\" font-family=\"sans-serif\""
                + " font-size=\"13\" fill=\"" + INK + "\" role=\"img\" aria-labelledby=\"t\">\n"
                + "<title id=\"t\">How far off estimates are, and how a range narrows during a morning</title>\n"
                + "<rect width=\"900\" height=\"700\" fill=\"#ffffff\"/>\n");
        errors(svg);
        morning(svg);
        return svg.append("</svg>\n").toString();
    }

    /** Bars by world and moment. */
    private void errors(StringBuilder svg) {
        text(svg, 40, 30, "start", 15, "Median error in minutes");
        box(svg, 260, 18, 14, 14, OURS);
        text(svg, 280, 30, "start", 13, "estimate");
        box(svg, 360, 18, 14, 14, PLAN);
        text(svg, 380, 30, "start", 13, "number × minutes");
        double scale = 5;
        int bottom = 250;
        for (int minutes = 0; minutes <= 40; minutes += 10) {
            line(svg, 40, bottom - scale * minutes, 880, bottom - scale * minutes, FAINT, 1);
            text(svg, 34, bottom - scale * minutes + 4, "end", 11, String.valueOf(minutes));
        }
        var names = List.of("1 h before", "planned", "begins", "−120", "−60", "−30");
        int w = 0;
        for (var trial : trials.entrySet()) {
            double left = 48 + w * 212.0;
            int m = 0;
            for (var moment : Trial.Moment.values()) {
                var result = trial.getValue().at(moment);
                double x = left + m * 33;
                box(svg, x, bottom - scale * result.error(), 12, scale * result.error(), OURS);
                box(svg, x + 13, bottom - scale * result.errorOfPlan(), 12, scale * result.errorOfPlan(), PLAN);
                text(svg, x + 12, bottom + 15 + m % 2 * 13, "middle", 9, names.get(m));
                m++;
            }
            text(svg, left + 95, bottom + 50, "middle", 13, "the " + trial.getKey().words + " world");
            w++;
        }
    }

    /** One patient of one day: what is said from an hour before the planned start until the turn. */
    private static void morning(StringBuilder svg) {
        var random = new Random(3);
        SimulatedDay day;
        int number = 12;
        do day = SimulatedDay.of(SimulatedDoctor.of(World.USUAL, random), random);
        while (!(day.minutesPerPlace() == 10
                && day.isOrdinary(number)
                && day.began() > 25
                && day.turns().getOrDefault(number, 0.0) > day.planOf(number) + 25));
        double turn = day.turns().get(number);
        text(
                svg,
                40,
                345,
                "start",
                15,
                "What number " + number + " is told on a day of the usual world on which the doctor is late");
        double left = 80;
        double right = 860;
        double top = 370;
        double bottom = 650;
        double from = -60;
        double lowest = 60;
        double to = Math.ceil((turn + 40) / 30) * 30;
        double across = (right - left) / (turn + 10 - from);
        double up = (bottom - top) / (to - lowest);
        for (double minutes = lowest; minutes <= to; minutes += 30) {
            double y = bottom - up * (minutes - lowest);
            line(svg, left, y, right, y, FAINT, 1);
            text(svg, left - 8, y + 4, "end", 11, time(minutes));
        }
        for (double minutes = from; minutes <= turn + 10; minutes += 30)
            text(svg, left + across * (minutes - from), bottom + 18, "middle", 11, time(minutes));
        text(svg, (left + right) / 2, bottom + 38, "middle", 11, "asked at");
        for (double asked = from; asked < turn; asked += 5) {
            var estimate = Estimator.of(day.at(asked)).turnOf(number).orElse(null);
            if (estimate == null) continue;
            double high = Math.min(to, SimulatedDay.minutes(estimate.latest()));
            double low = SimulatedDay.minutes(estimate.earliest());
            double x = left + across * (asked - from);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" fill-opacity=\"0.35\"/>\n",
                    x,
                    bottom - up * (high - lowest),
                    across * 4.2,
                    up * (high - low),
                    OURS));
            double likely = bottom - up * (SimulatedDay.minutes(estimate.likely()) - lowest);
            line(svg, x, likely, x + across * 4.2, likely, OURS, 2.5);
        }
        double real = bottom - up * (turn - lowest);
        line(svg, left, real, right, real, INK, 1.5);
        text(svg, right, real - 6, "end", 12, "the turn, " + time(turn));
        double plan = bottom - up * (day.planOf(number) - lowest);
        line(svg, left, plan, right, plan, PLAN, 2);
        text(svg, right, plan + 15, "end", 12, "number × minutes, " + time(day.planOf(number)));
        double began = left + across * (day.began() - from);
        line(svg, began, top, began, bottom, INK, 0.8);
        text(svg, began + 5, top + 10, "start", 12, "the doctor begins, " + time(day.began()));
    }

    private static String time(double minutes) {
        return TIME.format(Wib.dateTime(SimulatedDay.moment(minutes)));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, int size, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\">%s</text>\n",
                x,
                y,
                anchor,
                size,
                words));
    }

    private static void box(StringBuilder svg, double x, double y, double width, double height, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                x,
                y,
                width,
                height,
                colour));
    }

    private static void line(
            StringBuilder svg, double x, double y, double toX, double toY, String colour, double width) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>\n",
                x,
                y,
                toX,
                toY,
                colour,
                width));
    }
}

package id.edokter.clinic;

import id.edokter.shared.FieldErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The rules of one clinic.
 *
 * @param own what it has otherwise than the hospital; a rule that is not in it is as the hospital's
 * @param sameDay whether a place can be booked on the day itself; null as the hospital
 * @param sensitive whether its name is left out of messages and calendars
 */
public record ClinicRules(Map<ClinicRule, Integer> own, Boolean sameDay, boolean sensitive) {

    private static final int MOST_DIGITS = 6;

    /**
     * Reads a form, and marks what is no number or is out of bounds.
     *
     * @param typed what stands in the field of a rule; blank means as the hospital
     */
    public static ClinicRules read(
            FieldErrors errors, Function<ClinicRule, String> typed, Boolean sameDay, boolean sensitive) {
        var own = new EnumMap<ClinicRule, Integer>(ClinicRule.class);
        for (var rule : ClinicRule.values()) {
            var text = String.valueOf(Objects.requireNonNullElse(typed.apply(rule), ""))
                    .strip();
            if (text.isEmpty()) continue;
            boolean isNumber = text.matches("[0-9]{1," + MOST_DIGITS + "}");
            int number = isNumber ? Integer.parseInt(text) : -1;
            if (number < rule.least || number > rule.most)
                errors.add(rule.field, "number_between", rule.least, rule.most);
            else own.put(rule, number);
        }
        return new ClinicRules(own, sameDay, sensitive);
    }

    /** The clinic's own number; null when it is the hospital's. */
    public Integer own(ClinicRule rule) {
        return own.get(rule);
    }

    /** How many rules are not the hospital's. */
    public int count() {
        return own.size() + (sameDay == null ? 0 : 1);
    }

    /** What differs from other rules, in the words of the trail: "OPENS_DAYS_AHEAD 30 14", a dash for the hospital's. */
    List<String> differing(ClinicRules before) {
        var differing = new ArrayList<String>();
        for (var rule : ClinicRule.values()) {
            if (!Objects.equals(own(rule), before.own(rule)))
                differing.add(rule + " " + said(before.own(rule)) + " " + said(own(rule)));
        }
        if (!Objects.equals(sameDay, before.sameDay))
            differing.add("SAME_DAY " + said(before.sameDay) + " " + said(sameDay));
        if (sensitive != before.sensitive) differing.add("SENSITIVE " + said(before.sensitive) + " " + said(sensitive));
        return differing;
    }

    /** Whether the sessions have to be planned anew after a change from other rules. */
    public boolean plansOtherwiseThan(ClinicRules before) {
        return Arrays.stream(new ClinicRule[] {ClinicRule.OPENS_DAYS_AHEAD, ClinicRule.WALK_IN_PLACES})
                .anyMatch(rule -> !Objects.equals(own(rule), before.own(rule)));
    }

    private static String said(Object value) {
        if (value == null) return "-";
        return value instanceof Boolean truth ? (truth ? "1" : "0") : value.toString();
    }
}

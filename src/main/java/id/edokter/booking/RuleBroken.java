package id.edokter.booking;

import id.edokter.shared.Refusal;

/** One of the rules of booking stands against it. */
public class RuleBroken extends Refusal {

    private final BookingRule rule;

    RuleBroken(BookingRule rule, Object... arguments) {
        super(rule.key, arguments);
        this.rule = rule;
    }

    public BookingRule rule() {
        return rule;
    }
}

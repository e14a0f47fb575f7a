package id.edokter.shared;

/** Number of a JKN (BPJS Kesehatan) card: 13 digits, text, leading zeros count. */
public record JknCard(String digits) {

    /** @throws InvalidValue {@code jkn_card_digits} or {@code jkn_card_length} (13 digits) */
    public JknCard {
        digits = digits == null ? "" : digits.replaceAll("[\\s.\\-]", "");
        if (!digits.matches("[0-9]*")) throw new InvalidValue("jkn_card_digits");
        if (digits.length() != 13) throw new InvalidValue("jkn_card_length", digits.length());
    }

    @Override
    public String toString() {
        return "*********" + digits.substring(9);
    }
}

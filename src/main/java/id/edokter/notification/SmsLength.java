package id.edokter.notification;

import java.util.stream.Collectors;

/**
 * How many parts a short message is paid as (3GPP TS 23.038): 160 letters of the small alphabet fit into one, 153 into each
 * of several; one letter from elsewhere makes it 70 and 67.
 *
 * @param units letters, those counted twice that the small alphabet has on its second page
 * @param strange letters that the small alphabet does not have
 */
public record SmsLength(int parts, int units, String strange) {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String SECOND_PAGE = "\f^{}\\[~]|€";

    private static final int STRANGE_SHOWN = 5;

    static SmsLength of(String text) {
        var strange = text.codePoints()
                .filter(letter -> ALPHABET.indexOf(letter) < 0 && SECOND_PAGE.indexOf(letter) < 0)
                .distinct()
                .limit(STRANGE_SHOWN)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        if (!strange.isEmpty()) return new SmsLength(parts(text.length(), 70, 67), text.length(), strange);
        int units = text.length()
                + (int) text.chars()
                        .filter(letter -> SECOND_PAGE.indexOf(letter) >= 0)
                        .count();
        return new SmsLength(parts(units, 160, 153), units, "");
    }

    private static int parts(int units, int alone, int each) {
        return units <= alone ? 1 : (units + each - 1) / each;
    }

    public boolean isWide() {
        return !strange.isEmpty();
    }
}

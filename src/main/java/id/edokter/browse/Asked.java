package id.edokter.browse;

import id.edokter.booking.Payer;
import id.edokter.web.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what an address asks for; nonsense asks for nothing. */
final class Asked {

    private Asked() {}

    /** A date of these days. */
    static Optional<LocalDate> date(String text, LocalDate from, LocalDate to) {
        return Reading.date(text).filter(date -> !date.isBefore(from) && !date.isAfter(to));
    }

    /** Why what was asked for is not what is shown. */
    enum Instead {
        DAY_IS_PAST,
        DAY_IS_TOO_FAR,
        DAY_IS_UNKNOWN,
        PAYER_IS_UNKNOWN
    }

    /** What an address asked for in vain, of a day and a payer. */
    static List<Instead> inVain(String day, String payer, LocalDate today, LocalDate lastDay) {
        var found = new ArrayList<Instead>();
        if (isAsked(day)) {
            var date = Reading.date(day);
            if (date.isEmpty()) found.add(Instead.DAY_IS_UNKNOWN);
            else if (date.get().isBefore(today)) found.add(Instead.DAY_IS_PAST);
            else if (date.get().isAfter(lastDay)) found.add(Instead.DAY_IS_TOO_FAR);
        }
        if (isAsked(payer) && payer(payer).isEmpty()) found.add(Instead.PAYER_IS_UNKNOWN);
        return found;
    }

    static boolean isAsked(String text) {
        return text != null && !text.isBlank();
    }

    static Optional<Payer> payer(String text) {
        var name = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Payer.values()).filter(p -> p.name().equals(name)).findFirst();
    }

    static int page(String text) {
        return text != null && text.strip().matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(text.strip())) : 1;
    }
}

package id.edokter.notification;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How what is told is called by who writes texts: in the language of the house, whichever language the text is in. */
final class TextNames {

    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry(TextCase.HOSPITAL, "rs"),
            Map.entry("name", "nama"),
            Map.entry("code", "kode"),
            Map.entry("when", "waktu"),
            Map.entry("time", "jam"),
            Map.entry("day", "tanggal"),
            Map.entry("clinic", "poli"),
            Map.entry("number", "nomor"),
            Map.entry("room", "ruang"),
            Map.entry("left", "sisa"),
            Map.entry("others", "lainnya"),
            Map.entry("minutes", "menit"),
            Map.entry("about", "perkiraan"),
            Map.entry("began", "mulai"),
            Map.entry("arrive", "tiba"),
            Map.entry("was", "semula"),
            Map.entry("next", "menjadi"),
            Map.entry("with", "dengan"),
            Map.entry("why", "alasan"),
            Map.entry("until", "batas"),
            Map.entry("phone", "telepon"),
            Map.entry("link", "tautan"));

    private static final Map<String, String> MEANT =
            SHOWN.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));

    private TextNames() {}

    static String shown(String name) {
        return SHOWN.getOrDefault(name, name);
    }

    /** As they are told, by the names that texts have. */
    static Map<String, String> shown(Map<String, String> told) {
        return told.entrySet().stream().collect(Collectors.toMap(one -> shown(one.getKey()), Map.Entry::getValue));
    }

    static UnaryOperator<String> meant() {
        return name -> MEANT.getOrDefault(name, name);
    }
}

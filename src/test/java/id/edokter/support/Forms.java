package id.edokter.support;

import id.edokter.support.Given.Practice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people fill in, by field; right in every respect until a test changes it. */
public final class Forms {

    private Forms() {}

    /** A time chosen on a doctor's page. */
    public static Map<String, String> place(Practice practice, String payer, Object slot) {
        return form(
                "dokter", String.valueOf(practice.doctor()),
                "tanggal", String.valueOf(practice.date()),
                "bayar", payer,
                "tempat", String.valueOf(slot));
    }

    /** A new patient; pairs of field and value replace what they name. */
    public static Map<String, String> person(String... changes) {
        return person(Given.BORN, changes);
    }

    public static Map<String, String> person(LocalDate born, String... changes) {
        int n = Given.next();
        var form = form(
                "who", "baru",
                "name", "Uji Coba " + n,
                "nik", Given.nik(n, born).digits(),
                "mrn", "",
                "birthDay", String.valueOf(born.getDayOfMonth()),
                "birthMonth", String.valueOf(born.getMonthValue()),
                "birthYear", String.valueOf(born.getYear()),
                "sex", "F",
                "phone", Given.phone(n));
        form.putAll(form(changes));
        return form;
    }

    public static Map<String, String> jkn() {
        return form("payer", "JKN", "card", "0001234567890", "visitType", "3", "reference", "0301R0010126K000001");
    }

    /** Fields and values in turn. */
    public static Map<String, String> form(String... fieldsAndValues) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) form.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        return form;
    }
}

package id.edokter.demo;

import id.edokter.patient.PatientDetails;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.util.List;

/** Some of the invented people are in the register twice, as people are: without a number, or with a mistyped date. */
final class Doubles {

    private static final int[] WHO = {3, 41, 87};

    private Doubles() {}

    /** What they told when they came the second time. */
    static List<PatientDetails> of(List<Someone> people) {
        var withNik = people.stream().filter(someone -> someone.nik() != null).toList();
        if (withNik.size() <= WHO[WHO.length - 1]) return List.of();
        var forgot = withNik.get(WHO[0]);
        var mistyped = withNik.get(WHO[1]);
        var old = withNik.get(WHO[2]);
        return List.of(
                new PatientDetails(
                        new PersonName(forgot.name()),
                        null,
                        null,
                        forgot.birthDate(),
                        forgot.sex(),
                        PhoneNumber.of("0890-1000-0001")),
                new PatientDetails(
                        new PersonName(mistyped.name()),
                        new Nik(mistyped.nik()),
                        null,
                        mistyped.birthDate().minusYears(1),
                        mistyped.sex(),
                        PhoneNumber.of(mistyped.phoneTyped())),
                new PatientDetails(
                        new PersonName(old.name()),
                        null,
                        old.mrn(),
                        old.birthDate().minusDays(1),
                        old.sex(),
                        PhoneNumber.of(old.phoneTyped())));
    }
}

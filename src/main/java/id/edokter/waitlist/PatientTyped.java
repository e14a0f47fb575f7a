package id.edokter.waitlist;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Payer;
import id.edokter.family.Member;
import id.edokter.patient.Patient;
import id.edokter.web.Choice;
import id.edokter.web.Reading;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The part of a form that says who waits and how the visit will be paid: as in the pages of booking, on one page. */
final class PatientTyped {

    private PatientTyped() {}

    static BookingAnswers of(MultivaluedMap<String, String> form) {
        var patient = BookingAnswers.ofPatient(false, field -> text(form, field));
        return patient.withPayerOf(BookingAnswers.ofPayer(
                text(form, "payer"),
                text(form, "card"),
                text(form, "visitType"),
                text(form, "reference"),
                text(form, "insurer")));
    }

    /** Of somebody of the family; an empty card stands for the one that the register has. */
    static BookingAnswers ofMember(Who.Answered member, BookingAnswers typed) {
        var answers = typed.withPatientOf(member.answers());
        boolean onFile = member.chosen() != null && typed.card().isBlank();
        return onFile ? answers.withCard(BookingAnswers.CARD_ON_FILE) : answers;
    }

    /**
     * Of somebody of the register, whom the desk has before it; an empty card stands for the one on file, an empty
     * telephone for the register's. Who has none is told by the desk.
     */
    static BookingAnswers ofRegister(Patient patient, BookingAnswers typed) {
        var born = patient.birthDate;
        var answers = typed.withPatientOf(BookingAnswers.ofPatient(
                        false,
                        true,
                        patient.name,
                        "",
                        "",
                        String.valueOf(born.getDayOfMonth()),
                        String.valueOf(born.getMonthValue()),
                        String.valueOf(born.getYear()),
                        patient.sex == null ? "" : patient.sex.name(),
                        typed.phone().isBlank() ? Objects.toString(patient.phone, "") : typed.phone())
                .toldAt(typed.email(), typed.first()));
        return typed.card().isBlank() ? answers.withCard(BookingAnswers.CARD_ON_FILE) : answers;
    }

    static List<Choice> members(List<Member> members, WaitlistMessages words) {
        if (members.isEmpty()) return List.of();
        return Stream.concat(
                        members.stream().map(one -> Choice.of(String.valueOf(one.link()), one.name())),
                        Stream.of(new Choice("", words.somebody_else(), words.somebody_else_hint())))
                .toList();
    }

    static List<Choice> sexes(WaitlistMessages words) {
        return List.of(Choice.of("F", words.sex_F()), Choice.of("M", words.sex_M()));
    }

    static List<Choice> payers(WaitlistMessages words) {
        return Arrays.stream(Payer.values())
                .map(one -> Choice.of(one.name(), words.payer(one)))
                .toList();
    }

    static List<Choice> visits(WaitlistMessages words) {
        return List.of(
                Choice.of("1", words.visit_1()),
                Choice.of("2", words.visit_2()),
                Choice.of("3", words.visit_3()),
                Choice.of("4", words.visit_4()));
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Reading.typed(form, field);
    }
}

package id.edokter.notice;

import id.edokter.booking.Appointment;
import id.edokter.schedule.Slot;
import jakarta.persistence.AttributeConverter;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What somebody may know of an appointment.
 *
 * @param coming whether it is good; else the place is the one that was given up
 */
public record Visit(boolean coming, long slot, LocalDate date, LocalTime starts) {

    public static Visit of(Appointment appointment) {
        return at(appointment.status.holdsItsPlace(), appointment.slot);
    }

    static Visit at(boolean coming, Slot slot) {
        return new Visit(coming, slot.id, slot.session.date, slot.starts);
    }

    /** To the same end: of what is cancelled it is all one where it was. */
    boolean saysTheSameAs(Visit other) {
        return other != null && (coming ? equals(other) : !other.coming);
    }

    /** Four words, in a column and in the form of who told it. */
    public String words() {
        return String.join(" ", coming ? "COMING" : "NOT", String.valueOf(slot), date.toString(), starts.toString());
    }

    /** In a column. */
    static class InWords implements AttributeConverter<Visit, String> {

        @Override
        public String convertToDatabaseColumn(Visit visit) {
            return visit == null ? null : visit.words();
        }

        @Override
        public Visit convertToEntityAttribute(String words) {
            if (words == null) return null;
            var word = words.split(" ");
            return new Visit(
                    word[0].equals("COMING"),
                    Long.parseLong(word[1]),
                    LocalDate.parse(word[2]),
                    LocalTime.parse(word[3]));
        }
    }
}

package id.edokter.booking;

/** An appointment that was made, and the token of its private link, told once to whoever made it. */
public record Booked(Appointment appointment, String linkToken) {}

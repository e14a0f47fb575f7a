package id.edokter.booking;

import id.edokter.patient.PatientDetails;

/**
 * Everything needed to book in one step.
 *
 * @param requestKey the submit key of the client; the same key again gives the same booking, never a second
 * @param requestBody what came with the key, to tell a repetition from a mistake
 */
public record BookingRequest(
        String requestKey,
        String requestBody,
        SlotChoice choice,
        PatientDetails patient,
        PayerDetails payer,
        Actor actor) {}

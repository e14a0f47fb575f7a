package id.edokter.queue;

/**
 * Who was called.
 *
 * @param appointment id
 * @param label prefix and number, as called: "A-07"
 * @param calls number of this turn in the session
 */
public record Turn(long appointment, String label, int calls) {}

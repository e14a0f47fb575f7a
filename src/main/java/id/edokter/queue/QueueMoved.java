package id.edokter.queue;

/**
 * Something changed in a session's queue. Fired within the transaction: who shows it observes it {@code during =
 * AFTER_SUCCESS}. It is heard on this replica alone; others see it by {@link QueueDesk#stamps}.
 */
public record QueueMoved(long session) {}

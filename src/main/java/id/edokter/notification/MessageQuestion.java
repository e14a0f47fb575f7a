package id.edokter.notification;

import java.time.LocalDate;

/**
 * Which messages somebody asks for.
 *
 * @param kind null for all
 * @param progress null for all
 * @param day on which they are due (WIB); null for all
 * @param after id of the last one of the page before; null for the first page
 */
public record MessageQuestion(MessageKind kind, Progress progress, LocalDate day, Long after) {}

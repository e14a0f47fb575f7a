package id.edokter.audit;

import java.time.Instant;

/**
 * Which lines of the trail are wanted.
 *
 * @param until not included
 * @param who exactly; empty for anybody
 * @param act null for any
 * @param subject exactly; empty for any
 * @param patient id; null for any
 */
public record TrailQuestion(Instant from, Instant until, String who, Act act, String subject, Long patient) {}

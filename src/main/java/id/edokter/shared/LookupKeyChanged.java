package id.edokter.shared;

/**
 * News: fingerprints are made with another key from now on. Those beside a sealed value are made anew already; whoever
 * keeps others forgets them, within the transaction under way.
 */
public record LookupKeyChanged() {}

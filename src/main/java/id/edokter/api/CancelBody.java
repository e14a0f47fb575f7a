package id.edokter.api;

/** Why it is cancelled, in the patient's own words; of more than 200 characters the first 200 are kept. */
record CancelBody(String reason) {}

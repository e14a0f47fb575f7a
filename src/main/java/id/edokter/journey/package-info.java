/**
 * Making a booking, page by page, once a place is held: who is to be treated, how it is paid, check, done. What is
 * typed is kept at the server after every page, so nothing of it stands in an address and nothing is lost with a hold.
 */
package id.edokter.journey;

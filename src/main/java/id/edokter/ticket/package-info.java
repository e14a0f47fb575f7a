/**
 * What a patient does after booking, with a private link in hand: see the ticket, print it, put it into a calendar, move
 * or cancel; and get the link again by booking code and date of birth. May import web, booking, patient, schedule,
 * doctor, clinic and shared.
 */
package id.edokter.ticket;

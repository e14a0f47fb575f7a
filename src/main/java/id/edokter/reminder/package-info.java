/** What patients are reminded of, when, and what they answer: it knows appointments, and they know nothing of it. */
package id.edokter.reminder;

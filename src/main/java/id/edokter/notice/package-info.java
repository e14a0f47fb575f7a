/** Whoever comes to a session is told its news, by a message or by a call of the desk. */
package id.edokter.notice;

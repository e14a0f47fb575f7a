/** A short proof that it is worth somebody's while, asked of whoever sends a form that robots like. Off unless wanted. */
package id.edokter.challenge;

/** The people who work here: their accounts and roles, how they sign in, and their sessions. */
package id.edokter.account;

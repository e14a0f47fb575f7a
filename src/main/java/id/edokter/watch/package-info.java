/** Administrators watch over who reads: incidents with personal data, and reading that is out of the ordinary. */
package id.edokter.watch;

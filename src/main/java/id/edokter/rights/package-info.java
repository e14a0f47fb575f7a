/** The pages on which people decide about their data, and on which their requests are worked on. */
package id.edokter.rights;

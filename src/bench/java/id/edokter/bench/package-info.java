/** Measures the packaged application beside plain JDBC on the same database server; {@code docs/performance.md} tells how. */
package id.edokter.bench;

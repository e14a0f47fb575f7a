/** Values that are no module's business: refusals, the clock, identity numbers, the transaction that survives conflicts. */
package id.edokter.shared;

/** Who did or saw what, of whom, when and from where: written, never changed, and sealed so that a change shows. */
package id.edokter.audit;

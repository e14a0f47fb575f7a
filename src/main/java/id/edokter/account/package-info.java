/** Who may enter: keys of other systems (people follow). */
package id.edokter.account;

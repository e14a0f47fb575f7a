/** The pages of a patient who is signed in: the door, the family, the appointments of all, and where one is signed in. */
package id.edokter.person;

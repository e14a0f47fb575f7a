/** The pages on which the people who work here sign in, look after their own account, and administrators after all. */
package id.edokter.staff;

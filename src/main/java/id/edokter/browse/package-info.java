/** Looking around before booking: front page, search, clinics, doctors, their coming sessions and free times; help. */
package id.edokter.browse;

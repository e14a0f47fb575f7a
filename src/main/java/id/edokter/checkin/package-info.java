/** The pages on which who comes says so: on the own telephone, at a kiosk, and at the desk. */
package id.edokter.checkin;

/** The visit day: who is here, whose turn it is, who is with the doctor, and how a session begins and ends. */
package id.edokter.queue;

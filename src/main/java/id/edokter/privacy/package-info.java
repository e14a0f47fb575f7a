/** What people decide about their data: consent, requests, erasure, and how long anything is kept. */
package id.edokter.privacy;

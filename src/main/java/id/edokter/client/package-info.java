/** Other systems that may write, and their keys. */
package id.edokter.client;

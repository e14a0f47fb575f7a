/** The sample hospital of a demo run; nothing of it exists elsewhere. */
package id.edokter.demo;

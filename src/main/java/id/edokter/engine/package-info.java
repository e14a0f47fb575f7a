/**
 * Everything about starting and ending e-Dokter: the embedded MariaDB, an external one, commands, and what the console
 * says. Nobody imports it but the main class.
 */
package id.edokter.engine;

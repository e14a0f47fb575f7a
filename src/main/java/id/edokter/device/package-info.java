/** The hospital's own screens: boards in waiting rooms and kiosks, each known by a key of its own. */
package id.edokter.device;

/** For the day the network is gone: lists on paper beforehand, and what was written on them entered afterwards. */
package id.edokter.downtime;

/** Messages to people: a row before they are sent, then passed on by whichever replica claims them. */
package id.edokter.notification;

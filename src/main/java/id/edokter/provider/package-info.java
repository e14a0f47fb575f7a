/** The hospital's or the city's own sign-in (OpenID Connect): it tells who somebody is there, and knows nobody here. */
package id.edokter.provider;

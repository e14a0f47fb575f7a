/**
 * JSON API v1 for other systems: an edge that translates to the same doors as the pages, and that nobody imports. Its
 * description is {@code META-INF/openapi.yaml}.
 */
package id.edokter.api;

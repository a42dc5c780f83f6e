/**
 * Departments, venue groups, bodies, and which of them regulates what from which day on.
 *
 * <p>{@link org.andian.web.regulation.VenueWords} names groups and departments for all pages.
 */
package org.andian.web.regulation;

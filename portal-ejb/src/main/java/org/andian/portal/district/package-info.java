/**
 * Decides what districts there are, from and to which day, what follows a withdrawn one, and where
 * its seat and cell lie. What lies in a district it learns from {@code Occupants}, whom it asks and
 * tells before one ends.
 */
package org.andian.portal.district;

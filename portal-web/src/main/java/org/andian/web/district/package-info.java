/**
 * The tree of districts, and their schematic map.
 *
 * <p>The map's outlines are schematic cells, not surveyed borders; {@link
 * org.andian.web.district.DistrictChoice} is what every form offers that asks for a district.
 */
package org.andian.web.district;

/** The tree of districts, and their schematic map. */
package org.andian.web.district;

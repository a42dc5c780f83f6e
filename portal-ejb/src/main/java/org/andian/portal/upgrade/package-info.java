/**
 * What the migrations of a new build found in an older database that its keys do not allow: rows
 * moved out, mended or added, for the system administrator to look at; and, once a day, what the
 * intake wrote under a parent that is gone, since its tables have no foreign keys. Decides nothing
 * about these rows.
 */
package org.andian.portal.upgrade;

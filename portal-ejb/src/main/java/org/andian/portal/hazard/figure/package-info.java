/**
 * Counts hazards by the day: how many were found, mended and overdue, how soon, and what was done
 * so that they are mended. It reads what the room wrote of each act and writes nothing.
 */
package org.andian.portal.hazard.figure;

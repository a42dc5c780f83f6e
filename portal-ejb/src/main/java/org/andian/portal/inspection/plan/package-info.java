/**
 * Decides which premises are inspected within which days, in whose name and with whom: by the year,
 * by the month, by a special rectification, jointly, by a double-random draw, or by themselves.
 * From a released plan come the tasks.
 */
package org.andian.portal.inspection.plan;

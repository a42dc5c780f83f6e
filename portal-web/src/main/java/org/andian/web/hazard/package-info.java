/**
 * Hazards on pages and by REST: found, proposed, graded and merged, what makes them major, the
 * colour of premises and fires.
 */
package org.andian.web.hazard;

/**
 * Decides how an order to mend hazards is numbered and when it is due, who may review what another
 * has mended, and whether more time is given. The printed form is the pages'.
 */
package org.andian.portal.hazard.order;

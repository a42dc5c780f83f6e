/**
 * By which rules work is given out without anybody asking: an open hazard, a device that is silent,
 * a certificate that ends, a calibration that is due. A city's or a district's office sets them for
 * its own premises; each gives work out once for each cause.
 */
package org.andian.portal.workorder.rule;

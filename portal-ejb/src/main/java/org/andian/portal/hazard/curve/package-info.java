/**
 * Keeps what the circuit of a hazard measured before and after it was mended, for as long as the
 * hazard is kept. Decides which quantities that are, and judges nothing.
 */
package org.andian.portal.hazard.curve;

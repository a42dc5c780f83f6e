/**
 * Decides which places are walked to on patrol, each with a QR code, on which routes and how often,
 * and who stood where and when. What is found there becomes a hazard as on a visit.
 */
package org.andian.portal.inspection.patrol;

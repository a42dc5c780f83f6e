/**
 * Assesses the districts of a campaign: rules in versions, simulated on any day, published as
 * rankings that may be appealed against and are then made final. Decides who may do so and what is
 * kept; what is counted other rooms count, what it comes to {@code assessment.rule} reckons.
 */
package org.andian.portal.assessment;

package org.andian.portal.hazard.order;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardState;

/**
 * What an order demands of one hazard.
 *
 * @param what as the order said it
 * @param grade on that day
 * @param state of the hazard now
 */
public record OrderItem(
        int no, long hazard, String what, Grade grade, String demand, HazardState state) {}

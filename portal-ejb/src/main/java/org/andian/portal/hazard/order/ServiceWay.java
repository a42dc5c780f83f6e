package org.andian.portal.hazard.order;

/** How an order is handed over. */
public enum ServiceWay {
    IN_PORTAL,
    DIRECT,
    POST,
    /** left where the receiver would not take it */
    LEFT
}

package org.andian.portal.campaign.excuse;

/** Only what is GRANTED lowers tasks. */
public enum ExcuseState {
    ASKED,
    GRANTED,
    REFUSED,
    ENDED
}

package org.andian.portal.campaign.excuse;

/** Why nothing can be installed; the notices say "where power and network allow". */
public enum ExcuseCause {
    NO_POWER,
    NO_NETWORK
}

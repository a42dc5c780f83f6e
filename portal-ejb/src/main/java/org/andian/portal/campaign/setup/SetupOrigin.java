package org.andian.portal.campaign.setup;

/** What a draft began as; CHANGE is of a campaign that is in force already. */
public enum SetupOrigin {
    TEMPLATE,
    COPY,
    BLANK,
    CHANGE
}

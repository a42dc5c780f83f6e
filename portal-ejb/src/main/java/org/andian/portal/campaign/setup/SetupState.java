package org.andian.portal.campaign.setup;

/** What has become of a draft. */
public enum SetupState {
    OPEN,
    IN_FORCE,
    DROPPED
}

package org.andian.portal.campaign.setup;

/** From where the codes of a field come. */
public enum SetupSource {
    NONE,
    WORDING,
    WATCHED,
    FUNCTIONS,
    BODY_PARTS,
    POST_PARTS,
    DEPARTMENTS,
    VENUES,
    DISTRICTS,
    BODIES
}

package org.andian.portal.scope;

/** How much of what an account may do its API token may do. */
public enum Rights {
    /** look at things */
    READ,
    /** look at things and acknowledge alarms */
    ACKNOWLEDGE,
    /** whatever the account may do */
    ALL
}

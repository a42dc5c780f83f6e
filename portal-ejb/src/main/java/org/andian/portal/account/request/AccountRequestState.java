package org.andian.portal.account.request;

/** How a request for an account stands; all but the first are for good. */
public enum AccountRequestState {
    WAITING,
    /** The account was made. */
    RELEASED,
    REFUSED,
    /** By who asked. */
    WITHDRAWN,
    /** It found no answer in time. */
    LAPSED
}

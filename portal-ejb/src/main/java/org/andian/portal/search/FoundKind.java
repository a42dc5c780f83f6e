package org.andian.portal.search;

/** What can be found, in the order in which it is shown. */
public enum FoundKind {
    PREMISES,
    DEVICE,
    CERTIFICATE,
    CIRCUIT,
    HAZARD,
    WORK,
    INSPECTION,
    CONTACT,
    ACCOUNT,
    NOTICE,
    BULLETIN,
    PUBLICATION,
    DOCUMENT
}

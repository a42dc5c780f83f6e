package org.andian.portal.inspection.publicity;

/** How people were told. */
public enum PublicityKind {
    /** 15 March */
    CONSUMER_DAY,
    LECTURE,
    /** from door to door */
    VISITS,
    LEAFLETS,
    MEDIA,
    DRILL,
    OTHER
}

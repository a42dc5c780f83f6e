package org.andian.portal.publication;

/** In what a publication is no longer what was published. */
public enum Fault {
    /** something of its record was changed */
    RECORD,
    /** its record was changed together with its hash, or is none that this portal has made */
    SEAL,
    /** the audit trail tells of another one, or of none */
    TRAIL,
    /** the bytes of a file were changed or are gone */
    FILE,
    /** the audit trail tells of it, and it is gone */
    MISSING
}

package org.andian.portal.publication;

/** What the portal tells anybody of a file. */
public enum CheckVerdict {
    /** this portal published it, and keeps it unchanged */
    GENUINE,
    /** this portal published no such file: it is another's, or was changed */
    UNKNOWN,
    /** this portal published it, and what is kept of it was changed since */
    ALTERED
}

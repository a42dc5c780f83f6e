package org.andian.portal.refusal;

import java.io.Serializable;

/**
 * Why a door refuses. Each room has one enum of reasons; the words for them stand in the bundles of
 * the pages in both languages and say what to do.
 */
public interface Reason extends Serializable {

    /** What a caller can make of a refusal. */
    enum Kind {
        /** What was given cannot be used; given otherwise it can. */
        WRONG,
        /** What was named does not exist, or lies outside the caller's reach: the two are one. */
        UNKNOWN,
        /** The caller lacks the right; says nothing about whether the thing exists. */
        NOT_ALLOWED,
        /** Somebody else was quicker; look again, then decide again. */
        MEANWHILE,
        /** Not now: too much is under way; the same request may succeed later. */
        LATER
    }

    /** The constant's own name. */
    String name();

    default Kind kind() {
        return Kind.WRONG;
    }

    /**
     * The bundle key of the words, such as {@code refusal.premises.CODE_TAKEN}: the room is the
     * first package below {@code org.andian.portal}.
     */
    default String key() {
        String[] packages = getClass().getPackageName().split("\\.");
        return "refusal." + packages[packages.length > 3 ? 3 : packages.length - 1] + "." + name();
    }
}

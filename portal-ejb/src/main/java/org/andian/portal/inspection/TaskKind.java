package org.andian.portal.inspection;

/** Who looks. */
public enum TaskKind {
    /** somebody of an office, or a grid officer */
    INSPECTION,
    /** the premises itself */
    SELF_CHECK
}

package org.andian.portal.inspection.checklist;

/** Where an edition of a checklist stands. */
public enum EditionState {
    /** being written */
    DRAFT,
    /** new tasks are made by it */
    IN_FORCE,
    /** another came after it */
    REPLACED
}

package org.andian.portal.hazard.catalogue;

/** What it means for the grade that a criterion is met. */
public enum CriterionEffect {
    /** one alone makes the hazard major */
    DIRECT,
    /** several together do */
    COMBINED,
    /** such a matter never counts as major */
    NEVER
}

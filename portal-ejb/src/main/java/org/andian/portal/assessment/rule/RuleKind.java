package org.andian.portal.assessment.rule;

/** What a rule gives or takes. */
public enum RuleKind {
    /** Basic points, from 0 to the rule's weight. */
    POINTS,
    /** On top of the basic points, at most the rule's cap. */
    BONUS,
    /** Taken away; the formula says how much, at most the rule's cap. */
    DEDUCTION,
    /** Where the formula comes to more than 0, the body stands behind all others. */
    VETO
}

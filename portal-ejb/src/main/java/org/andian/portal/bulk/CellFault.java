package org.andian.portal.bulk;

/**
 * Why a cell is wrong. FORMULA, ERROR, DATE, CUT, MERGED: the cell holds nothing that was typed as
 * it stands (detail of MERGED: what the merged cell says). INVALID: breaks the field's own rule.
 * UNKNOWN, AMBIGUOUS: names nothing, or several things. OUTSIDE: beyond the caller's reach. TWICE:
 * the same key stands in another row (detail: its number). TAKEN: the key belongs to something
 * closed or beyond reach. CHECK: the check character does not fit. DIFFERENT: what is registered
 * under the key says something else. LIMITS: the role and what narrows it do not go together.
 * COUNT: not as many names as circuits. REFUSED: by the register, for the reason of its refusal.
 */
public enum CellFault {
    REQUIRED,
    FORMULA,
    ERROR,
    DATE,
    CUT,
    MERGED,
    INVALID,
    CHECK,
    NOT_A_NUMBER,
    PLACE,
    UNKNOWN,
    AMBIGUOUS,
    OUTSIDE,
    TWICE,
    TAKEN,
    DIFFERENT,
    LIMITS,
    COUNT,
    REFUSED
}

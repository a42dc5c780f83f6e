package org.andian.portal.ledger.area;

/** How far an area is. */
public enum AreaState {
    /** registered, with nothing that stands out */
    WATCHED,
    /** its hazards stand out */
    PROMINENT,
    /** they are being mended */
    MENDING,
    MENDED
}

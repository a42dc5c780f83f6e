package org.andian.portal.ledger.area;

/** What kind of place an area is. */
public enum AreaKind {
    SHANTY_TOWN,
    URBAN_VILLAGE,
    URBAN_FRINGE,
    /** a large courtyard in the country where many families live */
    COURTYARD,
    OTHER
}

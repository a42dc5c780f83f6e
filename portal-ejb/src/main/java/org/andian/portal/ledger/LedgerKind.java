package org.andian.portal.ledger;

/** The ledgers there are, in the order in which they are shown. */
public enum LedgerKind {
    /** premises with what is known of them */
    INVESTIGATION(false),
    HAZARD(false),
    /** hazards that were ordered to be mended */
    RECTIFICATION(false),
    INSPECTION(false),
    EQUIPMENT(false),
    TRAINING(false),
    PUBLICITY(true),
    /** electrical goods that were looked at where they are sold */
    GOODS(false),
    VIOLATOR(true),
    AREA(true);

    private final boolean byDistrict;

    LedgerKind(boolean byDistrict) {
        this.byDistrict = byDistrict;
    }

    /** Its lines belong to districts and to no premises. */
    public boolean isByDistrict() {
        return byDistrict;
    }
}

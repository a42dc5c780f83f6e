package org.andian.portal.ledger;

import java.util.EnumMap;
import java.util.Map;

/** Where each ledger is read. */
final class LedgerSources {

    private static final Map<LedgerKind, LedgerSource> ALL = all();

    private LedgerSources() {}

    static LedgerSource of(LedgerKind ledger) {
        return ALL.get(ledger);
    }

    private static Map<LedgerKind, LedgerSource> all() {
        Map<LedgerKind, LedgerSource> all = new EnumMap<>(LedgerKind.class);
        for (LedgerKind ledger : LedgerKind.values()) {
            all.put(ledger, source(ledger));
        }
        return all;
    }

    private static LedgerSource source(LedgerKind ledger) {
        return switch (ledger) {
            case INVESTIGATION -> PremisesSources.investigation();
            case HAZARD -> RecordSources.hazard();
            case RECTIFICATION -> RecordSources.rectification();
            case INSPECTION -> RecordSources.inspection();
            case EQUIPMENT -> PremisesSources.equipment();
            case TRAINING -> KeptSources.training();
            case PUBLICITY -> KeptSources.publicity();
            case GOODS -> KeptSources.goods();
            case VIOLATOR -> KeptSources.violator();
            case AREA -> KeptSources.area();
        };
    }
}

package org.andian.portal.bulk;

import java.util.List;

/** What came of a confirmed import. */
public sealed interface ImportOutcome {

    /** All confirmed rows were written, in one transaction. */
    record Imported(int rows, List<Secret> secrets) implements ImportOutcome {

        public Imported {
            secrets = List.copyOf(secrets);
        }
    }

    /**
     * Nothing was written: since the check the register has changed, and other rows would be
     * imported than were confirmed.
     */
    record Changed(Report now) implements ImportOutcome {}
}

package org.andian.portal.difference.rule;

/** How what is written differs from what is told. */
public enum DifferenceKind {
    /** installed by the ledger, and says nothing */
    SILENT,
    /** reports, and the ledger has it nowhere */
    UNLISTED,
    /** said to be mended, and still beyond its limit */
    MENDED,
    /** no certificate, or one that has expired */
    CERTIFICATE,
    /** inspected by the record, and nothing shows that anybody was there */
    ABSENT;

    /** Whether it names an official in doubt, which is for offices and regulators alone. */
    public boolean isOfOfficials() {
        return this == ABSENT;
    }
}

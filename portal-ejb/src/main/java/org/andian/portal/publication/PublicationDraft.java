package org.andian.portal.publication;

import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.reports.Table;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What another room wants published.
 *
 * @param origin the record it is made of, such as {@code bulletin 12}, which is published once; at
 *     most 64 characters, null for what can be published again and again
 * @param department code of the one department it is of, null for all
 * @param basis what its figures rest on
 * @param table its rows are read once, and kept as they are then
 */
public record PublicationDraft(
        PublicationKind kind,
        String origin,
        PublicationHead head,
        String department,
        Basis basis,
        Table table,
        Printing printing) {

    public PublicationDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(printing, "printing");
    }

    /**
     * What figures rest on.
     *
     * @param question what was asked, as the asking room can read it again; null for none
     * @param rules name:version of what they were counted by, with spaces between; empty for none
     * @param dataAt up to when the newest of the data reach, null when unknown
     */
    public record Basis(String question, String rules, Instant dataAt) {

        public Basis {
            Objects.requireNonNull(rules, "rules");
        }
    }

    /** Makes the files, once, when their number is known. */
    @FunctionalInterface
    public interface Printing {

        /**
         * @param frozen the table as it is kept, with all of its rows
         * @return 1 to 8 files, 24 MB all together
         */
        List<KeptFile> print(PublicationNumber number, String issuer, Table frozen);
    }
}

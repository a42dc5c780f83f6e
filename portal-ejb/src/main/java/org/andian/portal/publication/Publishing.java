package org.andian.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Witness;
import org.andian.portal.bulletin.FrozenTable;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.period.Today;
import org.andian.portal.publication.PublicationDraft.Basis;
import org.andian.portal.publication.PublishedRecord.Correction;
import org.andian.portal.publication.RecordStore.Stored;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Offices;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.reports.Table;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Freezes, prints, numbers, seals and keeps what is published, all in the caller's transaction: a
 * killed node leaves either nothing or everything.
 */
@ApplicationScoped
class Publishing {

    private static final int MOST_FILES = 8;
    private static final int MOST_BYTES = 24 * 1024 * 1024;

    /** A cluster may take no larger row in one transaction. */
    private static final int LONGEST_TABLE = 4 * 1024 * 1024;

    @Inject private RecordStore records;

    @Inject private FileStore files;

    @Inject private Numbers numbers;

    @Inject private Integrity integrity;

    @Inject private Offices offices;

    @Inject private Witness witness;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Today today;

    @Inject private Clock clock;

    /** A district in whose name somebody publishes. */
    record Place(long id, String name, String path) {}

    /** Files with what is told of them. */
    private record Printed(List<FileHead> heads, List<KeptFile> files) {}

    /**
     * Where the caller may publish.
     *
     * @throws Refusal when he may not
     */
    public Place place(Scope scope, long districtId) {
        Reach reach = PublicationReach.editable(scope);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(districtId);
        return sql.first(
                        "select d.id, d.name, d.path from district_view d where "
                                + reach.sql()
                                + " and d.id = ?",
                        parameters,
                        row -> new Place(row.number("id"), row.text("name"), row.text("path")))
                .orElseThrow(
                        () -> {
                            audit.refused(
                                    scope.login(), Integrity.MAKE, "district " + districtId, null);
                            return scope.refusal("publish for this district");
                        });
    }

    /**
     * @return the publication's id
     * @throws Refusal as of {@link Publications#publish}
     */
    public long publish(Scope scope, PublicationDraft draft) {
        PublicationHead head = draft.head();
        Place place = place(scope, head.districtId());
        requireUnpublished(draft.origin());
        Stored replaced = head.replaces() == null ? null : replaced(draft);
        PublicationNumber number =
                replaced == null
                        ? numbers.take(head.mark(), today.date().getYear())
                        : numbers.correct(replaced.record().number());
        String figures = FrozenTable.json(draft.table());
        if (figures.getBytes(StandardCharsets.UTF_8).length > LONGEST_TABLE) {
            throw new Refusal(PublicationReason.TOO_LONG);
        }
        Table frozen = FrozenTable.read(figures);
        String issuer = issuer(head, place);
        Printed printed = print(draft, number, issuer, frozen);
        PublishedRecord record =
                new PublishedRecord(
                        draft.kind().name(),
                        number,
                        head.title(),
                        issuer,
                        place.id(),
                        draft.department() == null ? "" : draft.department(),
                        head.forBelow(),
                        draft.origin(),
                        head.remark(),
                        basis(draft),
                        figures,
                        replaced == null ? null : correction(head, number, replaced, frozen),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        scope.login(),
                        printed.heads());
        return keep(record, printed);
    }

    private void requireUnpublished(String origin) {
        if (origin == null) {
            return;
        }
        sql.first(
                        "select mark, for_year, number, version from publication where origin = ?",
                        List.of(origin),
                        RecordStore::number)
                .ifPresent(
                        number -> {
                            throw new Refusal(PublicationReason.PUBLISHED_ALREADY, number.text());
                        });
    }

    /** What is corrected must itself be whole: its difference would else tell of a forgery. */
    private Stored replaced(PublicationDraft draft) {
        Stored stored =
                records.find(draft.head().replaces())
                        .orElseThrow(() -> new Refusal(PublicationReason.NO_PUBLICATION));
        boolean isSame =
                stored.record().kind().equals(draft.kind().name())
                        && stored.record().districtId() == draft.head().districtId();
        if (!isSame) {
            throw new Refusal(PublicationReason.ANOTHER);
        }
        if (integrity.fault(stored.id()).isPresent()) {
            throw new Refusal(PublicationReason.ALTERED);
        }
        return stored;
    }

    private String issuer(PublicationHead head, Place place) {
        return head.issuer() != null
                ? head.issuer()
                : offices.speakingFor(place.path())
                        .orElseGet(() -> PublicationWording.text("office", place.name()));
    }

    private static Printed print(
            PublicationDraft draft, PublicationNumber number, String issuer, Table frozen) {
        List<KeptFile> kept = draft.printing().print(number, issuer, frozen);
        List<FileHead> heads = new ArrayList<>();
        long bytes = 0;
        for (KeptFile file : kept) {
            byte[] content = file.content();
            heads.add(
                    new FileHead(
                            heads.size() + 1,
                            file.name(),
                            file.type(),
                            content.length,
                            Sha256.of(content)));
            bytes += content.length;
        }
        if (heads.isEmpty() || heads.size() > MOST_FILES || bytes > MOST_BYTES) {
            throw new Refusal(PublicationReason.FILES, MOST_FILES, MOST_BYTES);
        }
        return new Printed(heads, kept);
    }

    /** Milliseconds are kept, no less. */
    private static Basis basis(PublicationDraft draft) {
        Basis basis = draft.basis();
        return new Basis(
                basis.question(),
                basis.rules(),
                basis.dataAt() == null ? null : basis.dataAt().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Correction correction(
            PublicationHead head, PublicationNumber number, Stored replaced, Table now) {
        String title =
                PublicationWording.text(
                        "difference.title",
                        String.valueOf(replaced.record().number().version()),
                        String.valueOf(number.version()));
        Table before = FrozenTable.read(replaced.record().figures());
        return new Correction(
                replaced.id(),
                head.reason(),
                FrozenTable.json(TableDifference.of(title, before, now)));
    }

    private long keep(PublishedRecord record, Printed printed) {
        String sha256 = record.sha256();
        long id;
        try {
            id = records.add(record, sha256, witness.seal(Integrity.sealed(sha256)));
        } catch (SqlFailure failure) {
            throw failure.isDuplicate() ? new Refusal(PublicationReason.MADE_MEANWHILE) : failure;
        }
        for (int i = 0; i < printed.files().size(); i++) {
            files.keep(id, printed.heads().get(i), printed.files().get(i).content());
        }
        audit.done(record.madeBy(), Integrity.MAKE, Integrity.object(id), told(record, sha256));
        return id;
    }

    /** The hashes stand in the chain, which nobody makes anew without its key. */
    private static String told(PublishedRecord record, String sha256) {
        return record.number().text()
                + " version "
                + record.number().version()
                + " "
                + Integrity.toldRecord(sha256)
                + " files "
                + record.files().stream().map(FileHead::sha256).collect(Collectors.joining(" "));
    }
}

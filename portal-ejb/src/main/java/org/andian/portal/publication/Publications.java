package org.andian.portal.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.bulletin.FrozenTable;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.publication.PublishedRecord.Correction;
import org.andian.portal.publication.RecordStore.Stored;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Door: what was published, inside the caller's reach, and publishing. Rooms publish through it
 * what they have made; {@link PublishingDesk} does so with tables of statistics and bulletins.
 */
@Stateless
public class Publications {

    private static final int LONGEST_PAGE = 1000;
    private static final String TAKE = "publication.take";

    @Inject private PublicationList list;

    @Inject private RecordStore records;

    @Inject private FileStore files;

    @Inject private Integrity integrity;

    @Inject private Publishing publishing;

    @Inject private Sql sql;

    @Inject private Audit audit;

    /** The latest first, at most 1000 at a time. */
    public List<PublicationRow> page(Scope scope, PublicationQuery query, int first, int size) {
        return list.page(
                PublicationReach.of(scope),
                query,
                Math.max(0, first),
                Math.clamp(size, 0, LONGEST_PAGE));
    }

    /** How many {@link #page} has in all. */
    public int count(Scope scope, PublicationQuery query) {
        return list.count(PublicationReach.of(scope), query);
    }

    /**
     * How many are no longer what was published, as the last look at them found: in reach, and of
     * those that are gone altogether all.
     */
    public int altered(Scope scope) {
        Reach reach = PublicationReach.of(scope);
        if (reach.equals(PublicationReach.of(Scope.nobody()))) {
            return 0;
        }
        long inReach =
                sql.count(
                        """
                        select count(*) as n from publication b join district_view d on d.id = b.district_id
                        join publication_check c on c.publication_id = b.id where c.fault is not null and \
                        """
                                + reach.sql(),
                        reach.parameters());
        long gone =
                sql.count(
                        """
                        select count(*) as n from publication_check c where c.fault = ?
                        and not exists (select 1 from publication b where b.id = c.publication_id)\
                        """,
                        List.of(Fault.MISSING.name()));
        return Math.toIntExact(inReach + gone);
    }

    /**
     * Compares it with its hashes as it is read. Empty for one out of the caller's reach, as for
     * one that never was.
     */
    public Optional<PublicationFile> find(Scope scope, long id) {
        Reach reach = PublicationReach.of(scope);
        return list.row(reach, id)
                .flatMap(row -> records.find(id).map(stored -> file(scope, reach, row, stored)));
    }

    private PublicationFile file(Scope scope, Reach reach, PublicationRow row, Stored stored) {
        Fault fault = integrity.fault(row.id()).orElse(null);
        boolean isReadable = fault == null || fault == Fault.FILE || fault == Fault.TRAIL;
        PublishedRecord record = stored.record();
        Correction correction = record.correction();
        Table difference =
                isReadable && correction != null ? FrozenTable.read(correction.difference()) : null;
        return new PublicationFile(
                row,
                fault,
                record.origin(),
                record.remark(),
                record.basis(),
                isReadable ? statistic(record) : null,
                isReadable ? FrozenTable.read(record.figures()) : null,
                correction == null ? null : correction.reason(),
                difference,
                list.versions(reach, row.number()),
                record.files(),
                stored.sha256(),
                row.newest() && fault == null && mayPublishFor(scope, row.districtId()));
    }

    private static StatisticQuery statistic(PublishedRecord record) {
        boolean isStatistic =
                record.kind().equals(PublicationKind.STATISTIC.name())
                        || record.kind().equals(PublicationKind.BULLETIN.name());
        return isStatistic && record.basis().question() != null
                ? AskedStatistic.read(record.basis().question())
                : null;
    }

    /**
     * A file, byte for byte as it was published; audited.
     *
     * @param no of the file, from 1
     * @return empty for one out of the caller's reach, as for one that never was
     * @throws Refusal ALTERED where what is kept is not what was published: it is not handed out
     */
    public Optional<KeptFile> file(Scope scope, long id, int no) {
        Optional<FileHead> head =
                list.row(PublicationReach.of(scope), id)
                        .flatMap(
                                row ->
                                        files.heads(id).stream()
                                                .filter(file -> file.no() == no)
                                                .findFirst());
        if (head.isEmpty()) {
            audit.refused(scope.login(), TAKE, Integrity.object(id), null);
            return Optional.empty();
        }
        byte[] content = files.bytes(id, no);
        boolean isWhole =
                Sha256.of(content).equals(head.get().sha256()) && integrity.fault(id, no).isEmpty();
        if (!isWhole) {
            audit.refused(scope.login(), TAKE, Integrity.object(id), null);
            throw new Refusal(PublicationReason.ALTERED);
        }
        audit.done(scope.login(), TAKE, Integrity.object(id), head.get().name());
        return Optional.of(new KeptFile(head.get().name(), head.get().mediaType(), content));
    }

    /** Whether the caller may publish anything. */
    public boolean mayPublish(Scope scope) {
        Reach reach = PublicationReach.editable(scope);
        return sql.first(
                        "select d.id from district_view d where " + reach.sql() + " limit 1",
                        reach.parameters(),
                        row -> row.number("id"))
                .isPresent();
    }

    /** Whether the caller may publish in the name of a district. */
    public boolean mayPublishFor(Scope scope, long districtId) {
        Reach reach = PublicationReach.editable(scope);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(districtId);
        return sql.first(
                        "select d.id from district_view d where " + reach.sql() + " and d.id = ?",
                        parameters,
                        row -> row.number("id"))
                .isPresent();
    }

    /** The words before the year that the caller's offices used last; empty when none did. */
    public Optional<String> lastMark(Scope scope) {
        Reach reach = PublicationReach.editable(scope);
        return sql.first(
                "select b.mark from publication b join district_view d on d.id = b.district_id"
                        + " where "
                        + reach.sql()
                        + " order by b.id desc limit 1",
                reach.parameters(),
                row -> row.text("mark"));
    }

    /** The publication made of a record, such as {@code bulletin 12}, as far as it is in reach. */
    public Optional<PublicationRow> ofOrigin(Scope scope, String origin) {
        return sql.first(
                        "select id from publication where origin = ?",
                        List.of(origin),
                        row -> row.number("id"))
                .flatMap(id -> list.row(PublicationReach.of(scope), id));
    }

    /**
     * Publishes: from then on it is never changed, and its files are handed out byte for byte.
     *
     * @param draft whose head names, for a correction, the newest version of what it replaces
     * @return its id
     * @throws Refusal when the caller may not publish for the district; FILES, TOO_LONG,
     *     PUBLISHED_ALREADY, NO_PUBLICATION, ANOTHER, NOT_NEWEST, ALTERED, MADE_MEANWHILE
     */
    public long publish(Scope scope, PublicationDraft draft) {
        return publishing.publish(scope, draft);
    }
}

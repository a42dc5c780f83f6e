package org.andian.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.publication.PublicationDraft.Basis;
import org.andian.portal.publication.PublishedRecord.Correction;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;

/** The rows of publications, read and written whole; nothing here changes one. */
@ApplicationScoped
class RecordStore {

    @Inject private Sql sql;

    @Inject private FileStore files;

    /**
     * A publication as it is kept now.
     *
     * @param sha256 as it was written down, whatever the record has become
     */
    record Stored(long id, PublishedRecord record, String sha256, String seal) {}

    /**
     * @return its id
     */
    public long add(PublishedRecord record, String sha256, String seal) {
        PublicationNumber number = record.number();
        Correction correction = record.correction();
        return sql.insert(
                """
                insert into publication (kind, mark, for_year, number, version, title, issuer, district_id,
                  department, for_below, origin, remark, question, rules, data_at, figures, replaces_id, reason,
                  difference, made_at, made_by, record_sha256, seal)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                record.kind(),
                number.mark(),
                number.year(),
                number.number(),
                number.version(),
                record.title(),
                record.issuer(),
                record.districtId(),
                record.department(),
                record.forBelow() ? 1 : 0,
                record.origin(),
                record.remark(),
                record.basis().question(),
                record.basis().rules(),
                record.basis().dataAt(),
                record.figures(),
                correction == null ? null : correction.replaces(),
                correction == null ? null : correction.reason(),
                correction == null ? null : correction.difference(),
                record.madeAt(),
                record.madeBy(),
                sha256,
                seal);
    }

    public Optional<Stored> find(long id) {
        return sql.first(
                "select * from publication where id = ?",
                List.of(id),
                row ->
                        new Stored(
                                id,
                                record(row, files.heads(id)),
                                row.text("record_sha256"),
                                row.text("seal")));
    }

    private static PublishedRecord record(Row row, List<FileHead> files) {
        return new PublishedRecord(
                row.text("kind"),
                number(row),
                row.text("title"),
                row.text("issuer"),
                row.number("district_id"),
                row.text("department"),
                row.flag("for_below"),
                row.text("origin"),
                row.text("remark"),
                new Basis(row.text("question"), row.text("rules"), row.instant("data_at")),
                row.text("figures"),
                correction(row),
                row.instant("made_at"),
                row.text("made_by"),
                files);
    }

    private static Correction correction(Row row) {
        Long replaces = row.numberOrNull("replaces_id");
        return replaces == null
                ? null
                : new Correction(replaces, row.text("reason"), row.text("difference"));
    }

    static PublicationNumber number(Row row) {
        return new PublicationNumber(
                row.text("mark"),
                (int) row.number("for_year"),
                (int) row.number("number"),
                (int) row.number("version"));
    }
}

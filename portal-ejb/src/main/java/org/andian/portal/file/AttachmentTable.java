package org.andian.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which record bears which content under which name. */
@ApplicationScoped
class AttachmentTable {

    private static final String SELECT =
            """
            select a.*, c.bytes, c.sha256, s.bytes as small_bytes
            from attachment a
            join file_content c on c.id = a.content_id
            left join file_content s on s.id = a.small_id\
            """;

    @Inject private Sql sql;

    /**
     * Those of a record and of others of its kind, in the order in which they were added.
     *
     * @param others their keys
     */
    public List<AttachmentRow> of(FileRecord record, Collection<String> others) {
        List<Object> parameters = new ArrayList<>(List.of(record.kind(), record.key()));
        parameters.addAll(others);
        return sql.list(
                SELECT
                        + " where a.record_kind = ? and a.record_key in ("
                        + Sql.marks(1 + others.size())
                        + ") order by a.id",
                parameters,
                AttachmentTable::row);
    }

    public Optional<AttachmentRow> find(String address) {
        return sql.first(SELECT + " where a.address = ?", List.of(address), AttachmentTable::row);
    }

    /** For one who goes through all, by their numbers. */
    public List<AttachmentRow> after(long id, int size) {
        return sql.list(
                SELECT + " where a.id > ? order by a.id limit ?",
                List.of(id, size),
                AttachmentTable::row);
    }

    /**
     * Waits until nobody else adds to the same premises, on any node; for records of no premises,
     * to the same kind.
     *
     * @param premisesId null for none
     */
    public void takeTurn(FileRecord record, Long premisesId) {
        sql.update(
                "insert into file_turn (owner) values (?) on duplicate key update owner ="
                        + " values(owner)",
                premisesId == null ? record.kind() : "premises " + premisesId);
    }

    public long count(FileRecord record) {
        return sql.count(
                "select count(*) as n from attachment where record_kind = ? and record_key = ?",
                List.of(record.kind(), record.key()));
    }

    public long bytesOfPremises(long premisesId) {
        return sql.count(
                "select coalesce(sum(c.bytes), 0) as n from attachment a join file_content c on"
                        + " c.id = a.content_id where a.premises_id = ?",
                List.of(premisesId));
    }

    public void add(
            String address,
            FileRecord record,
            Long premisesId,
            Prepared file,
            long contentId,
            Long smallId,
            String login,
            Instant at) {
        sql.update(
                """
                insert into attachment (address, record_kind, record_key, premises_id, name, note, media_type,
                    width, height, content_id, small_id, received_sha256, received_bytes, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                address,
                record.kind(),
                record.key(),
                premisesId,
                file.name(),
                file.note(),
                file.type().mediaType(),
                file.width(),
                file.height(),
                contentId,
                smallId,
                file.receivedSha256(),
                file.receivedBytes(),
                login,
                at);
    }

    /**
     * @return false when somebody else was quicker
     */
    public boolean remove(long id) {
        return sql.update("delete from attachment where id = ?", id) == 1;
    }

    private static AttachmentRow row(Row row) {
        return new AttachmentRow(
                row.number("id"),
                row.text("address"),
                new FileRecord(row.text("record_kind"), row.text("record_key")),
                row.text("name"),
                row.text("note"),
                row.text("media_type"),
                (int) row.number("width"),
                (int) row.number("height"),
                row.number("content_id"),
                (int) row.number("bytes"),
                row.text("sha256"),
                row.numberOrNull("small_id"),
                (int) row.number("small_bytes"),
                row.text("received_sha256"),
                row.text("added_by"),
                row.instant("added_at"));
    }
}

package org.andian.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Contents in pieces no packet limit meets. Who keeps or lets go of one holds its row until the
 * transaction ends: another who keeps the same bytes waits, and finds them whole or not at all.
 */
@ApplicationScoped
class ContentStore {

    static final int PIECE = 256 * 1024;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * One more use. All bytes are sent again where they stand already, so that nobody learns by the
     * time it takes whether somebody has them.
     *
     * @return the content's id
     */
    public long keep(Content content) {
        sql.update(
                "insert into file_content (sha256, bytes, uses, made_at) values (?, ?, 1, ?)"
                        + " on duplicate key update uses = uses + 1",
                content.sha256(),
                content.bytes(),
                Instant.now(clock));
        long id =
                sql.first(
                                "select id from file_content where sha256 = ? for update",
                                List.of(content.sha256()),
                                row -> row.number("id"))
                        .orElseThrow();
        try (InputStream in = content.source().open()) {
            int no = 0;
            for (byte[] piece = in.readNBytes(PIECE);
                    piece.length > 0;
                    piece = in.readNBytes(PIECE)) {
                sql.update(
                        "insert into file_chunk (content_id, no, data) values (?, ?, ?)"
                                + " on duplicate key update data = values(data)",
                        id,
                        no++,
                        piece);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return id;
    }

    /**
     * One use less; the last takes the bytes along.
     *
     * @param ids one for each use; the rows that named them are gone already
     */
    public void release(List<Long> ids) {
        inOrder(ids).forEach(this::release);
    }

    private List<Long> inOrder(List<Long> ids) {
        List<Long> ordered =
                sql.list(
                        "select id from file_content where id in ("
                                + Sql.marks(ids.size())
                                + ") order by sha256",
                        ids,
                        row -> row.number("id"));
        return ordered.stream().flatMap(id -> ids.stream().filter(id::equals)).toList();
    }

    private void release(long id) {
        sql.update("update file_content set uses = uses - 1 where id = ?", id);
        long uses =
                sql.count(
                        "select uses as n from file_content where id = ? for update", List.of(id));
        if (uses == 0) {
            sql.update("delete from file_chunk where content_id = ?", id);
            sql.update("delete from file_content where id = ?", id);
        }
    }

    /** Each piece is asked for by itself, whoever reads slowly keeps no connection. */
    public void write(long id, int bytes, OutputStream out) throws IOException {
        int pieces = (bytes + PIECE - 1) / PIECE;
        for (int no = 0; no < pieces; no++) {
            byte[] piece =
                    sql.first(
                                    "select data from file_chunk where content_id = ? and no = ?",
                                    List.of(id, no),
                                    row -> row.bytes("data"))
                            .orElseThrow(() -> new IOException("The file was removed meanwhile."));
            out.write(piece);
        }
    }
}

package org.andian.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The bytes of published files, in pieces no packet limit meets. */
@ApplicationScoped
class FileStore {

    private static final int PIECE = 256 * 1024;

    @Inject private Sql sql;

    /** A file by its place. */
    record Place(long publicationId, int no) {}

    public void keep(long publicationId, FileHead head, byte[] content) {
        long id =
                sql.insert(
                        "insert into publication_file (publication_id, no, name, media_type, bytes,"
                                + " sha256) values (?, ?, ?, ?, ?, ?)",
                        publicationId,
                        head.no(),
                        head.name(),
                        head.mediaType(),
                        head.bytes(),
                        head.sha256());
        for (int at = 0, no = 0; at < content.length; at += PIECE, no++) {
            sql.update(
                    "insert into publication_piece (file_id, no, data) values (?, ?, ?)",
                    id,
                    no,
                    Arrays.copyOfRange(content, at, Math.min(at + PIECE, content.length)));
        }
    }

    /** In their order. */
    public List<FileHead> heads(long publicationId) {
        return sql.list(
                "select no, name, media_type, bytes, sha256 from publication_file where"
                        + " publication_id = ? order by no",
                List.of(publicationId),
                FileStore::head);
    }

    /** The files of which a hash is kept, in the order of their publications. */
    public List<Place> places(String sha256) {
        return sql.list(
                "select publication_id, no from publication_file where sha256 = ? order by"
                        + " publication_id, no limit 20",
                List.of(sha256),
                row -> new Place(row.number("publication_id"), (int) row.number("no")));
    }

    /** Whatever is kept now; empty where there is no such file. */
    public byte[] bytes(long publicationId, int no) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        read(publicationId, no, all::writeBytes);
        return all.toByteArray();
    }

    /** Of the bytes that are kept now. */
    public String sha256(long publicationId, int no) {
        MessageDigest digest = Sha256.digest();
        read(publicationId, no, digest::update);
        return Sha256.hex(digest.digest());
    }

    /** A piece is asked for by itself: no more than one is in memory at once. */
    private void read(long publicationId, int no, Consumer<byte[]> taker) {
        int next = 0;
        Optional<byte[]> piece = piece(publicationId, no, next);
        while (piece.isPresent()) {
            taker.accept(piece.get());
            next++;
            piece = piece(publicationId, no, next);
        }
    }

    private Optional<byte[]> piece(long publicationId, int no, int piece) {
        return sql.first(
                """
                select p.data from publication_file f join publication_piece p on p.file_id = f.id
                where f.publication_id = ? and f.no = ? and p.no = ?\
                """,
                List.of(publicationId, no, piece),
                row -> row.bytes("data"));
    }

    private static FileHead head(Row row) {
        return new FileHead(
                (int) row.number("no"),
                row.text("name"),
                row.text("media_type"),
                row.number("bytes"),
                row.text("sha256"));
    }
}

package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.FileSource;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;

/** The kept PDFs, for mails that carry them by reference. */
@ApplicationScoped
class BulletinFiles implements FileSource {

    static final String TYPE = "application/pdf";
    private static final String PREFIX = "bulletin:";

    @Inject private Sql sql;

    static String reference(long id) {
        return PREFIX + id;
    }

    @Override
    public Optional<KeptFile> find(String reference) {
        return reference.startsWith(PREFIX)
                ? read(Long.parseLong(reference.substring(PREFIX.length())))
                : Optional.empty();
    }

    Optional<KeptFile> read(long id) {
        return sql.first(
                "select b.title, b.version, f.content from bulletin b join bulletin_pdf f on"
                        + " f.bulletin_id = b.id where b.id = ?",
                List.of(id),
                row ->
                        new KeptFile(
                                name(row.text("title"), row.number("version"), "pdf"),
                                TYPE,
                                row.bytes("content")));
    }

    static String name(String title, long version, String ending) {
        return title + (version > 1 ? "-v" + version : "") + "." + ending;
    }
}

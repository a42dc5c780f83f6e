package org.andian.portal.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.reports.word.WordDocumentWriter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Door: the Word files that offices bring for their documents. A file is judged when it comes:
 * placeholders and loops only, nothing that runs or fetches. What is retired is used no more and
 * stays with what was made of it.
 */
@Stateless
public class DocumentTemplates {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PLACES = 2000;
    private static final int MOST = 50;

    @Inject private Sql sql;

    @Inject private DocumentIssuers issuers;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Those of the bodies in whose name the caller writes, by body and name. */
    public List<TemplateRow> list(Scope scope) {
        List<DocumentIssuer> mine = issuers.list(scope);
        return mine.isEmpty()
                ? List.of()
                : sql.list(
                        """
                        select t.id, t.body_id, b.name as body, t.name, t.bytes, t.sha256, t.places, t.added_at,
                          t.added_by
                        from document_template t join body_view b on b.id = t.body_id
                        where t.retired_at is null and t.body_id in (\
                        """
                                + Sql.marks(mine.size())
                                + ") order by b.name, t.name, t.id",
                        mine.stream().map(DocumentIssuer::bodyId).toList(),
                        DocumentTemplates::row);
    }

    /** One in whose body's name the caller writes, and which is in use. */
    public Optional<TemplateRow> find(Scope scope, long id) {
        return list(scope).stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * @return its number
     * @throws Refusal BODY, TEMPLATE_NAME, TEMPLATE_TAKEN, TEMPLATES_FULL, TEMPLATE_WITHOUT_TEXT,
     *     or what is wrong with the file
     */
    public long add(Scope scope, long bodyId, String name, byte[] file) {
        scope.require(Role::mayWriteDocuments, "bring templates of documents");
        DocumentIssuer issuer = issuers.find(scope, bodyId);
        String called = DocumentTexts.line(name, LONGEST_NAME, DocumentReason.TEMPLATE_NAME);
        String places = places(file);
        long there =
                sql.count(
                        "select count(*) as n from document_template where body_id = ? and"
                                + " retired_at is null",
                        List.of(bodyId));
        if (there >= MOST) {
            throw new Refusal(DocumentReason.TEMPLATES_FULL, MOST);
        }
        long id = insert(scope, issuer, called, places, file);
        audit.done(scope.login(), "documentTemplate.add", "template " + id, called);
        return id;
    }

    /** What it has to fill; it must hold the text, or every document of it would be empty. */
    private static String places(byte[] file) {
        TreeSet<String> used =
                new TreeSet<>(DocumentPress.template(file == null ? new byte[0] : file).used());
        if (!Placeholders.hasLoop(used, Placeholders.BODY)) {
            throw new Refusal(DocumentReason.TEMPLATE_WITHOUT_TEXT);
        }
        String places = String.join(" ", used);
        return places.length() > LONGEST_PLACES ? places.substring(0, LONGEST_PLACES) : places;
    }

    private long insert(
            Scope scope, DocumentIssuer issuer, String name, String places, byte[] file) {
        try {
            return sql.insert(
                    """
                    insert into document_template (body_id, name, content, bytes, sha256, places, added_at, added_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    issuer.bodyId(),
                    name,
                    file,
                    file.length,
                    sha256(file),
                    places,
                    now(),
                    scope.login());
        } catch (SqlFailure taken) {
            throw taken.isDuplicate() ? new Refusal(DocumentReason.TEMPLATE_TAKEN, name) : taken;
        }
    }

    /**
     * @throws Refusal NO_TEMPLATE
     */
    public void retire(Scope scope, long id) {
        scope.require(Role::mayWriteDocuments, "retire templates of documents");
        TemplateRow row =
                find(scope, id).orElseThrow(() -> new Refusal(DocumentReason.NO_TEMPLATE));
        int written =
                sql.update(
                        "update document_template set retired_at = ?, retired_by = ? where id = ?"
                                + " and retired_at is null",
                        now(),
                        scope.login(),
                        id);
        if (written == 0) {
            throw new Refusal(DocumentReason.NO_TEMPLATE);
        }
        audit.done(scope.login(), "documentTemplate.retire", "template " + id, row.name());
    }

    /** The file as it was brought; empty when it is none of the caller's. */
    public Optional<KeptDocument> file(Scope scope, long id) {
        return find(scope, id)
                .flatMap(
                        row ->
                                content(id)
                                        .map(
                                                content ->
                                                        new KeptDocument(
                                                                row.name() + ".docx",
                                                                WordDocumentWriter.TYPE,
                                                                content)));
    }

    /** A file to begin with: our own layout with its placeholders. */
    public KeptDocument starter(Scope scope) {
        scope.requireToRead(Role::mayWriteDocuments, "write documents");
        return new KeptDocument("template.docx", WordDocumentWriter.TYPE, DocumentPress.starter());
    }

    private Optional<byte[]> content(long id) {
        return sql.first(
                "select content from document_template where id = ?",
                List.of(id),
                row -> row.bytes("content"));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TemplateRow row(Row row) {
        return new TemplateRow(
                row.number("id"),
                row.number("body_id"),
                row.text("body"),
                row.text("name"),
                (int) row.number("bytes"),
                row.text("sha256"),
                row.text("places"),
                row.instant("added_at"),
                row.text("added_by"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

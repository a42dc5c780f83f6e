package org.andian.portal.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.reports.word.WordDocumentWriter;

import java.util.List;
import java.util.Optional;

/**
 * Door: the documents within the caller's reach. What was issued is given as the file that was
 * made, and the trail notes who took it.
 */
@Stateless
public class Documents {

    /** A format of files. */
    public static final String PDF = "pdf";

    /** The other one. */
    public static final String WORD = "docx";

    @Inject private DocumentTable table;

    @Inject private DocumentIssuers issuers;

    @Inject private Audit audit;

    /** What is being written first, then by the day of issue, the latest first. */
    public List<DocumentRow> page(Scope scope, DocumentQuery query) {
        return table.page(scope, query);
    }

    public int count(Scope scope, DocumentQuery query) {
        return table.count(scope, query);
    }

    public Optional<DocumentFile> find(Scope scope, long id) {
        return table.find(scope, id).map(whole -> file(scope, whole));
    }

    private DocumentFile file(Scope scope, DocumentTable.Whole whole) {
        long id = whole.row().id();
        boolean writes = DocumentReach.writes(scope, whole.path());
        return new DocumentFile(
                whole.row(),
                writes ? Optional.of(table.draft(id)) : Optional.empty(),
                whole.templateId(),
                whole.source(),
                whole.sourceKey(),
                writes ? whole.correcting() : null,
                table.editions(id));
    }

    /**
     * A file as it was issued.
     *
     * @param edition from 1
     * @param format {@link #PDF} or {@link #WORD}
     * @return empty for what there is not, or not in reach
     * @throws Refusal ALTERED where what is kept is not what was issued: it is not handed out
     */
    public Optional<KeptDocument> take(Scope scope, long id, int edition, String format) {
        Optional<KeptDocument> file =
                table.find(scope, id)
                        .flatMap(
                                whole ->
                                        table.file(id, edition, format)
                                                .map(
                                                        content ->
                                                                named(
                                                                        title(whole, edition),
                                                                        format,
                                                                        content)));
        if (file.isPresent()) {
            String taken = format + " edition " + edition;
            audit.done(scope.login(), "document.take", "document " + id, taken);
        }
        return file;
    }

    private static String title(DocumentTable.Whole whole, int edition) {
        return whole.row().title() + (edition > 1 ? "-v" + edition : "");
    }

    private static KeptDocument named(String title, String format, byte[] content) {
        return new KeptDocument(
                title + "." + format,
                format.equals(WORD) ? WordDocumentWriter.TYPE : "application/pdf",
                content);
    }

    /**
     * How what is being written would look, without a number and a day.
     *
     * @throws Refusal NO_DOCUMENT, BODY, or what is wrong with its template
     */
    public KeptDocument preview(Scope scope, long id, String format) {
        DocumentTable.Whole whole =
                table.find(scope, id)
                        .filter(one -> DocumentReach.writes(scope, one.path()))
                        .orElseThrow(() -> new Refusal(DocumentReason.NO_DOCUMENT));
        DocumentRow row = whole.row();
        DocumentIssuer issuer = issuers.find(scope, row.bodyId());
        PrintedDocument printed =
                DocumentPress.print(
                        table.draft(id),
                        issuer,
                        row.number() == null ? "" : row.number(),
                        null,
                        table.template(whole.templateId()));
        return named(
                row.title() + "-draft",
                format,
                format.equals(WORD) ? printed.word() : printed.pdf());
    }
}

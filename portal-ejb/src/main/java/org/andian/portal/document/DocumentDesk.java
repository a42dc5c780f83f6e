package org.andian.portal.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Door: documents are written, issued, corrected, archived. Each act names the version it looked
 * at, holds the document, then asks the machine; what is issued gets its number, its files and its
 * place in the trail in one transaction.
 */
@Stateless
public class DocumentDesk {

    private static final int LONGEST_PLACE = 100;
    private static final String OBJECT = "document ";
    private static final String WRITE = "write documents";

    @Inject private Sql sql;

    @Inject private DocumentTable table;

    @Inject private DocumentIssuers issuers;

    @Inject private DocumentNumbers numbers;

    @Inject private DocumentTemplates templates;

    @Inject private DocumentFills fills;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** A document under a lock, and what it becomes. */
    private record Held(DocumentTable.Whole whole, DocumentState after) {}

    /** An edition as it was made. */
    private record Made(
            int edition, DocumentDraft text, String signer, LocalDate day, PrintedDocument files) {}

    /**
     * @return its number in the portal
     * @throws Refusal BODY, NO_TEMPLATE, NO_SOURCE
     */
    public long begin(Scope scope, NewDocument wish) {
        scope.require(Role::mayWriteDocuments, WRITE);
        DocumentIssuer issuer = issuers.find(scope, wish.bodyId());
        requireTemplate(scope, issuer.bodyId(), wish.templateId());
        if (wish.source() != null) { // what it says it was filled from is in reach
            fills.fill(scope, wish.kind(), wish.source(), wish.sourceKey());
        }
        DocumentDraft draft = wish.draft();
        Instant now = now();
        long id =
                sql.insert(
                        """
                        insert into document (kind, body_id, template_id, source, source_key, title, addressee, body,
                          table_title, table_rows, copies, state, made_at, made_by, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        wish.kind().name(),
                        issuer.bodyId(),
                        wish.templateId(),
                        wish.source() == null ? null : wish.source().name(),
                        wish.source() == null ? null : wish.sourceKey(),
                        draft.title(),
                        draft.addressee(),
                        draft.body(),
                        draft.tableTitle(),
                        draft.table(),
                        draft.copies(),
                        DocumentState.DRAFT.name(),
                        now,
                        scope.login(),
                        now,
                        scope.login());
        audit.done(scope.login(), "document.begin", OBJECT + id, draft.title());
        return id;
    }

    /**
     * @param templateId null for our layout
     * @param seen the version the caller looked at
     * @throws Refusal NO_DOCUMENT, BODY, NOT_NOW, CHANGED, NO_TEMPLATE
     */
    public void edit(Scope scope, long id, DocumentDraft draft, Long templateId, int seen) {
        Held held = hold(scope, id, DocumentAct.EDIT, seen);
        if (templateId != null && !templateId.equals(held.whole().templateId())) {
            requireTemplate(scope, held.whole().row().bodyId(), templateId);
        }
        write(id, draft);
        sql.update("update document set template_id = ? where id = ?", templateId, id);
        step(scope, id, held.after());
        audit.done(scope.login(), "document.edit", OBJECT + id, draft.title());
    }

    /**
     * Gives it out: under a new number, or under its own as a new edition.
     *
     * @return its number as it is printed
     * @throws Refusal NO_DOCUMENT, BODY, NO_MARK, NOT_NOW, CHANGED, BODY_MISSING, or what is wrong
     *     with its template
     */
    public String issue(Scope scope, long id, int seen) {
        Held held = hold(scope, id, DocumentAct.ISSUE, seen);
        DocumentRow row = held.whole().row();
        DocumentDraft draft = table.draft(id);
        if (draft.body().isEmpty()) {
            throw new Refusal(DocumentReason.BODY_MISSING);
        }
        DocumentIssuer issuer = issuers.hold(scope, row.bodyId());
        LocalDate day = today.date();
        String number = row.number() == null ? number(id, issuer, day) : row.number();
        PrintedDocument printed =
                DocumentPress.print(
                        draft, issuer, number, day, table.template(held.whole().templateId()));
        int edition = row.edition() + 1;
        keep(scope, held.whole(), new Made(edition, draft, issuer.name(), day, printed));
        sql.update(
                "update document set edition = ?, issued_on = ?, correcting = null where id = ?",
                edition,
                day,
                id);
        step(scope, id, held.after());
        audit.done(scope.login(), "document.issue", OBJECT + id, number + " edition " + edition);
        return number;
    }

    private String number(long id, DocumentIssuer issuer, LocalDate day) {
        int no = numbers.take(issuer.bodyId(), day.getYear());
        sql.update(
                "update document set mark = ?, for_year = ?, no = ? where id = ?",
                issuer.mark(),
                day.getYear(),
                no,
                id);
        return DocumentWords.number(issuer.mark(), day.getYear(), no);
    }

    private void keep(Scope scope, DocumentTable.Whole whole, Made made) {
        long id = whole.row().id();
        sql.update(
                """
                insert into document_edition (document_id, edition, title, addressee, body, table_title, table_rows,
                  copies, signer, reason, issued_on, issued_at, issued_by, pages)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                made.edition(),
                made.text().title(),
                made.text().addressee(),
                made.text().body(),
                made.text().tableTitle(),
                made.text().table(),
                made.text().copies(),
                made.signer(),
                whole.correcting(),
                made.day(),
                now(),
                scope.login(),
                made.files().pages());
        keep(id, made.edition(), Documents.PDF, made.files().pdf());
        keep(id, made.edition(), Documents.WORD, made.files().word());
    }

    private void keep(long id, int edition, String format, byte[] content) {
        sql.update(
                "insert into document_file (document_id, edition, format, content, bytes, sha256)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                edition,
                format,
                content,
                content.length,
                DocumentTemplates.sha256(content));
    }

    /**
     * Begins a new edition of what was issued; the one before stays as it is.
     *
     * @throws Refusal NO_DOCUMENT, BODY, NOT_NOW, CHANGED, REASON_MISSING
     */
    public void correct(Scope scope, long id, String reason, int seen) {
        String why = DocumentTexts.reason(reason);
        Held held = hold(scope, id, DocumentAct.CORRECT, seen);
        sql.update("update document set correcting = ? where id = ?", why, id);
        step(scope, id, held.after());
        audit.done(scope.login(), "document.correct", OBJECT + id, why);
    }

    /**
     * Gives a new edition up: the text is again that of the last one.
     *
     * @throws Refusal NO_DOCUMENT, BODY, NOT_NOW, CHANGED
     */
    public void abandon(Scope scope, long id, int seen) {
        Held held = hold(scope, id, DocumentAct.ABANDON, seen);
        write(id, table.editions(id).getFirst().text());
        sql.update("update document set correcting = null where id = ?", id);
        step(scope, id, held.after());
        audit.done(scope.login(), "document.abandon", OBJECT + id, null);
    }

    /**
     * Puts it into the archive; nothing is changed any more.
     *
     * @param place shelf, volume or number there
     * @throws Refusal NO_DOCUMENT, BODY, NOT_NOW, CHANGED, ARCHIVE_PLACE
     */
    public void archive(Scope scope, long id, String place, int seen) {
        String where = DocumentTexts.line(place, LONGEST_PLACE, DocumentReason.ARCHIVE_PLACE);
        Held held = hold(scope, id, DocumentAct.ARCHIVE, seen);
        sql.update("update document set archived_as = ? where id = ?", where, id);
        step(scope, id, held.after());
        audit.done(scope.login(), "document.archive", OBJECT + id, where);
    }

    /**
     * Gives up what was never issued.
     *
     * @throws Refusal NO_DOCUMENT, BODY, NOT_NOW, CHANGED, REASON_MISSING
     */
    public void discard(Scope scope, long id, String reason, int seen) {
        String why = DocumentTexts.reason(reason);
        Held held = hold(scope, id, DocumentAct.DISCARD, seen);
        step(scope, id, held.after());
        audit.done(scope.login(), "document.discard", OBJECT + id, why);
    }

    /** Of two who act at once the second sees what the first has done. */
    private Held hold(Scope scope, long id, DocumentAct act, int seen) {
        scope.require(Role::mayWriteDocuments, WRITE);
        sql.list("select id from document where id = ? for update", List.of(id), row -> 1);
        DocumentTable.Whole whole =
                table.find(scope, id).orElseThrow(() -> new Refusal(DocumentReason.NO_DOCUMENT));
        issuers.find(scope, whole.row().bodyId());
        DocumentState after =
                DocumentMachine.after(whole.row().state(), act)
                        .orElseThrow(() -> new Refusal(DocumentReason.NOT_NOW));
        if (whole.row().version() != seen) {
            throw new Refusal(DocumentReason.CHANGED);
        }
        return new Held(whole, after);
    }

    private void requireTemplate(Scope scope, long bodyId, Long templateId) {
        boolean known =
                templateId == null
                        || templates
                                .find(scope, templateId)
                                .filter(one -> one.bodyId() == bodyId)
                                .isPresent();
        if (!known) {
            throw new Refusal(DocumentReason.NO_TEMPLATE);
        }
    }

    private void write(long id, DocumentDraft draft) {
        sql.update(
                """
                update document set title = ?, addressee = ?, body = ?, table_title = ?, table_rows = ?, copies = ?
                where id = ?\
                """,
                draft.title(),
                draft.addressee(),
                draft.body(),
                draft.tableTitle(),
                draft.table(),
                draft.copies(),
                id);
    }

    private void step(Scope scope, long id, DocumentState state) {
        sql.update(
                "update document set state = ?, changed_at = ?, changed_by = ?, version = version"
                        + " + 1 where id = ?",
                state.name(),
                now(),
                scope.login(),
                id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package org.andian.web.document;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.document.DocumentAct;
import org.andian.portal.document.DocumentDesk;
import org.andian.portal.document.DocumentDraft;
import org.andian.portal.document.DocumentFile;
import org.andian.portal.document.DocumentMachine;
import org.andian.portal.document.Documents;
import org.andian.portal.document.KeptDocument;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One document: what it says, its editions and files, and what can be done with it. */
@Named("documentPage")
@ViewScoped
public class DocumentPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Documents documents;

    @Inject private transient DocumentDesk desk;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    private Long id;
    private int seen;
    private transient Optional<DocumentFile> file;
    private String reason;
    private String place;

    /** What is not there, or not in reach, is not found. */
    public void open() throws IOException {
        if (getFile() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } else {
            seen = getFile().row().version();
        }
    }

    public DocumentFile getFile() {
        if (id != null && file == null) {
            file = documents.find(user.scope(), id);
        }
        return id == null ? null : file.orElse(null);
    }

    /** What it says now: what is being written, or the last edition. */
    public DocumentDraft getText() {
        DocumentFile now = getFile();
        return now == null ? null : now.draft().orElseGet(() -> now.editions().getFirst().text());
    }

    /** Of its table; none where it has no table. */
    public List<String> getHeadings() {
        List<List<String>> all = cells();
        return all.isEmpty() ? List.of() : all.getFirst();
    }

    /** Those below the headings. */
    public List<List<String>> getRows() {
        List<List<String>> all = cells();
        return all.isEmpty() ? List.of() : all.subList(1, all.size());
    }

    private List<List<String>> cells() {
        DocumentDraft text = getText();
        return text == null
                ? List.of()
                : text.table().lines().map(row -> List.of(row.split("\t", -1))).toList();
    }

    public boolean isMayEdit() {
        return may(DocumentAct.EDIT);
    }

    public boolean isMayIssue() {
        return may(DocumentAct.ISSUE);
    }

    public boolean isMayCorrect() {
        return may(DocumentAct.CORRECT);
    }

    public boolean isMayAbandon() {
        return may(DocumentAct.ABANDON);
    }

    public boolean isMayArchive() {
        return may(DocumentAct.ARCHIVE);
    }

    public boolean isMayDiscard() {
        return may(DocumentAct.DISCARD);
    }

    private boolean may(DocumentAct act) {
        DocumentFile now = getFile();
        return now != null
                && now.draft().isPresent()
                && user.scope().may(Role::mayWriteDocuments)
                && DocumentMachine.after(now.row().state(), act).isPresent();
    }

    public String issue() {
        String number = desk.issue(user.scope(), id, seen);
        return done("document.issued", number);
    }

    public String correct() {
        desk.correct(user.scope(), id, reason, seen);
        told.done("document.correcting");
        return told.redirect("/document/edit.xhtml?id=" + id);
    }

    public String abandon() {
        desk.abandon(user.scope(), id, seen);
        return done("document.abandoned");
    }

    public String archive() {
        desk.archive(user.scope(), id, place, seen);
        return done("document.archived");
    }

    public String discard() {
        desk.discard(user.scope(), id, reason, seen);
        return done("document.discarded");
    }

    private String done(String key, Object... values) {
        told.done(key, values);
        return told.redirect("/document/view.xhtml?id=" + id);
    }

    public StreamedContent pdf(int edition) {
        return content(issued(edition, Documents.PDF));
    }

    public StreamedContent word(int edition) {
        return content(issued(edition, Documents.WORD));
    }

    private KeptDocument issued(int edition, String format) {
        return documents
                .take(user.scope(), id, edition, format)
                .orElseThrow(() -> user.scope().refusal("open this document"));
    }

    /** How it would look, without its number and day. */
    public StreamedContent draftPdf() {
        return content(documents.preview(user.scope(), id, Documents.PDF));
    }

    public StreamedContent draftWord() {
        return content(documents.preview(user.scope(), id, Documents.WORD));
    }

    static StreamedContent content(KeptDocument kept) {
        return DefaultStreamedContent.builder()
                .name(kept.name())
                .contentType(kept.type())
                .contentLength((long) kept.content().length)
                .stream(() -> new ByteArrayInputStream(kept.content()))
                .build();
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String text) {
        id = Typed.id(text);
        file = null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
    }
}

package org.andian.web.document;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.document.DocumentDesk;
import org.andian.portal.document.DocumentDraft;
import org.andian.portal.document.DocumentFile;
import org.andian.portal.document.DocumentFills;
import org.andian.portal.document.DocumentIssuer;
import org.andian.portal.document.DocumentIssuers;
import org.andian.portal.document.DocumentKind;
import org.andian.portal.document.DocumentSource;
import org.andian.portal.document.DocumentTemplates;
import org.andian.portal.document.Documents;
import org.andian.portal.document.NewDocument;
import org.andian.portal.document.TemplateRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The text of a document: of one that is begun, by hand or filled from what the address names, or
 * of one that is being written.
 */
@Named("documentForm")
@ViewScoped
public class DocumentFormPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Documents documents;

    @Inject private transient DocumentDesk desk;

    @Inject private transient DocumentFills fills;

    @Inject private transient DocumentIssuers issuers;

    @Inject private transient DocumentTemplates templates;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private Long id;
    private int seen;
    private DocumentKind kind = DocumentKind.NOTICE;
    private DocumentSource source;
    private String key;
    private Long body;
    private Long template;
    private String title;
    private String addressee;
    private String text;
    private String tableTitle;
    private String table;
    private String copies;

    /** What cannot be written by the reader is not found. */
    public void open() throws IOException {
        if (id == null) {
            begin();
            return;
        }
        Optional<DocumentFile> file = documents.find(user.scope(), id);
        if (file.flatMap(DocumentFile::draft).isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        DocumentFile found = file.get();
        seen = found.row().version();
        kind = found.row().kind();
        body = found.row().bodyId();
        template = found.templateId();
        show(found.draft().orElseThrow());
    }

    private void begin() {
        if (source != null) {
            show(fills.fill(user.scope(), kind, source, key));
        }
    }

    private void show(DocumentDraft draft) {
        title = draft.title();
        addressee = draft.addressee();
        text = draft.body();
        tableTitle = draft.tableTitle();
        table = draft.table();
        copies = draft.copies();
    }

    public String save() {
        DocumentDraft draft = new DocumentDraft(title, addressee, text, tableTitle, table, copies);
        if (id == null) {
            id =
                    desk.begin(
                            user.scope(),
                            new NewDocument(
                                    kind, body == null ? 0 : body, template, source, key, draft));
        } else {
            desk.edit(user.scope(), id, draft, template, seen);
        }
        told.done("document.saved");
        return told.redirect("/document/view.xhtml?id=" + id);
    }

    public boolean isKnown() {
        return id != null;
    }

    public List<DocumentIssuer> getIssuers() {
        return readOnce.once("documentForm.issuers", () -> issuers.list(user.scope()));
    }

    public List<TemplateRow> getTemplates() {
        return readOnce.once("documentForm.templates", () -> templates.list(user.scope()));
    }

    public DocumentKind[] getKinds() {
        return DocumentKind.values();
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String text) {
        id = Typed.id(text);
    }

    public String getSourceText() {
        return source == null ? null : source.name();
    }

    /** As an address says it; what is none fills nothing. */
    public void setSourceText(String text) {
        source = Typed.constant(DocumentSource.values(), text);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = Typed.text(key);
    }

    public String getKind() {
        return kind.name();
    }

    public void setKind(String text) {
        DocumentKind said = Typed.constant(DocumentKind.values(), text);
        kind = said == null ? DocumentKind.NOTICE : said;
    }

    public Long getBody() {
        return body;
    }

    public void setBody(Long body) {
        this.body = body;
    }

    public Long getTemplate() {
        return template;
    }

    public void setTemplate(Long template) {
        this.template = template;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.text(title);
    }

    public String getAddressee() {
        return addressee;
    }

    public void setAddressee(String addressee) {
        this.addressee = Typed.text(addressee);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getTableTitle() {
        return tableTitle;
    }

    public void setTableTitle(String tableTitle) {
        this.tableTitle = Typed.text(tableTitle);
    }

    public String getTable() {
        return table;
    }

    /** Its blanks are kept: a tab at the end of a row is an empty cell. */
    public void setTable(String table) {
        this.table = table;
    }

    public String getCopies() {
        return copies;
    }

    public void setCopies(String copies) {
        this.copies = Typed.text(copies);
    }
}

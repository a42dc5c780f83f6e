package org.andian.web.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.document.DocumentIssuer;
import org.andian.portal.document.DocumentIssuers;
import org.andian.portal.document.DocumentReason;
import org.andian.portal.document.DocumentTemplates;
import org.andian.portal.document.TemplateRow;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.primefaces.model.StreamedContent;
import org.primefaces.model.file.UploadedFile;

import java.io.Serializable;
import java.util.List;

/** The Word files that offices bring for their documents. */
@Named("documentTemplates")
@ViewScoped
public class DocumentTemplatesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient DocumentTemplates templates;

    @Inject private transient DocumentIssuers issuers;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private Long body;
    private String name;
    private transient UploadedFile file;

    public List<TemplateRow> getRows() {
        return readOnce.once("documentTemplates.rows", () -> templates.list(user.scope()));
    }

    public List<DocumentIssuer> getIssuers() {
        return readOnce.once("documentTemplates.issuers", () -> issuers.list(user.scope()));
    }

    public String add() {
        byte[] content = file == null ? null : file.getContent();
        templates.add(user.scope(), body == null ? 0 : body, name, content);
        told.done("documentTemplate.kept");
        return told.redirect("/document/templates.xhtml");
    }

    public String retire(TemplateRow row) {
        templates.retire(user.scope(), row.id());
        told.done("documentTemplate.retired");
        return told.redirect("/document/templates.xhtml");
    }

    public StreamedContent word(TemplateRow row) {
        return templates
                .file(user.scope(), row.id())
                .map(DocumentPage::content)
                .orElseThrow(() -> new Refusal(DocumentReason.NO_TEMPLATE));
    }

    public StreamedContent starter() {
        return DocumentPage.content(templates.starter(user.scope()));
    }

    public Long getBody() {
        return body;
    }

    public void setBody(Long body) {
        this.body = body;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}

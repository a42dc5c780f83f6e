package org.andian.web.bulk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulk.Kind;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.primefaces.model.file.UploadedFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The bulk import: one kind at a time, from the template to the confirmation. */
@Named("importPage")
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    @Inject private transient CurrentUser user;

    @Inject private transient ImportDesk desk;

    @Inject private transient ImportWords importWords;

    @Inject private transient Words words;

    private Kind kind;
    private transient UploadedFile file;

    /**
     * The file itself goes to the server's temporary folder and is removed once it is read.
     *
     * @return the page anew; null, with a message, for no file, one that is too large, or while
     *     another import is at work
     */
    public String check() throws IOException {
        if (file == null || file.getFileName() == null || file.getFileName().isBlank()) {
            return say("bulk.file.missing");
        }
        if (file.getSize() > MOST_BYTES) {
            return say("refusal.bulk.TOO_LARGE");
        }
        Path copy = Files.createTempFile("import", ".xlsx");
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!desk.begin(user.scope(), getKind(), file.getFileName(), copy)) {
            Files.delete(copy);
            return say("bulk.busy");
        }
        return again();
    }

    public void confirm() {
        desk.confirm(user.scope());
    }

    /** Checks again with what merged cells say in each row they cover; writes nothing. */
    public void fillInMerged() {
        desk.fillInMerged(user.scope());
    }

    public String clear() {
        desk.clear();
        return again();
    }

    private String again() {
        return "/bulk/import.xhtml?faces-redirect=true&kind=" + getKind();
    }

    private String say(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.of(key), null));
        return null;
    }

    /** The import of this page's kind; null for none. */
    public ImportJob getJob() {
        return desk.job().filter(job -> job.getKind() == getKind()).orElse(null);
    }

    /** The import of another kind that this session has not ended; null for none. */
    public ImportJob getOther() {
        return desk.job().filter(job -> job.getKind() != getKind()).orElse(null);
    }

    public List<FoundLine> getFindings() {
        ImportJob job = getJob();
        return job == null || job.getReport() == null
                ? List.of()
                : importWords.lines(job.getKind(), job.getReport().findings());
    }

    public List<Kind> getKinds() {
        return Kind.of(user.scope());
    }

    /** One that the reader may import; the first of them where the address names another. */
    public Kind getKind() {
        List<Kind> mine = getKinds();
        return kind != null && mine.contains(kind) ? kind : mine.getFirst();
    }

    public String getKindText() {
        return kind == null ? null : kind.name();
    }

    /** As an address says it; what is no kind is the first. */
    public void setKindText(String text) {
        kind =
                List.of(Kind.values()).stream()
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElse(null);
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}

package org.andian.web.file;

import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.file.Attachment;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileLimits;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.FileRights;
import org.andian.portal.file.Received;
import org.andian.portal.refusal.Reason.Kind;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of the one record a page shows. The page's bean names the record before each rendering
 * or once when it is opened; the view keeps it, and what was read goes with each act.
 */
@Named("attachmentPanel")
@ViewScoped
public class AttachmentPanel implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_TOLD = 20;

    @Inject private transient CurrentUser user;

    @Inject private transient Attachments attachments;

    @Inject private transient Words words;

    @Inject private transient Told told;

    private String kind;
    private String key;
    private String note;
    private String asked;
    private String reason;
    private final ArrayList<String> refusals = new ArrayList<>();
    private transient FileLimits limits;
    private transient FileRights rights;
    private transient List<Attachment> rows;

    /**
     * @param recordKind as the record's room names it. @param recordKey its code or number, which
     *     the caller has looked up in the reader's reach
     */
    public void show(String recordKind, String recordKey) {
        kind = recordKind;
        key = recordKey;
        readAgain();
    }

    private void readAgain() {
        rows = null;
        rights = null;
    }

    /**
     * One of several that were chosen at once; each is taken or refused for itself. PrimeFaces
     * tells of it before the note that was sent along is known.
     */
    public void add(FileUploadEvent event) throws IOException {
        if (event.getPhaseId() != PhaseId.INVOKE_APPLICATION) {
            event.setPhaseId(PhaseId.INVOKE_APPLICATION);
            event.queue();
            return;
        }
        take(event.getFile());
    }

    private void take(UploadedFile file) throws IOException {
        try (InputStream content = file.getInputStream();
                Incoming copy = Incoming.of(content)) {
            attachments.add(
                    user.scope(),
                    new FileRecord(kind, key),
                    new Received(file.getFileName(), note, copy.path()));
        } catch (Refusal refused) {
            requireTellable(refused);
            tell(file.getFileName(), RefusalWords.of(refused, user.getLocale()));
        }
        readAgain();
    }

    /** What the page offers nobody without the right is answered and noted as everywhere. */
    private static void requireTellable(Refusal refused) {
        if (refused.reason().kind() == Kind.NOT_ALLOWED) {
            throw refused;
        }
    }

    private void tell(String file, String why) {
        if (refusals.size() == MOST_TOLD) {
            refusals.removeFirst();
        }
        refusals.add(words.of("file.refused", file, why));
    }

    public void clearRefusals() {
        refusals.clear();
    }

    /** Opens the question. */
    public void ask(String address) {
        asked = address;
        reason = null;
    }

    public void remove() {
        Optional<String> name = asked().map(Attachment::name);
        try {
            attachments.remove(user.scope(), asked == null ? "" : asked, reason);
            told.done("file.removed", name.orElse(""));
            asked = null;
        } catch (Refusal refused) {
            requireTellable(refused);
            told.refused(refused);
        }
        readAgain();
    }

    private Optional<Attachment> asked() {
        return getRows().stream().filter(row -> row.address().equals(asked)).findFirst();
    }

    /** What the question is about; null where nothing is asked. */
    public String getAskedName() {
        return asked().map(Attachment::name).orElse(null);
    }

    public List<Attachment> getRows() {
        if (rows == null) {
            rows =
                    kind == null
                            ? List.of()
                            : attachments.list(user.scope(), new FileRecord(kind, key));
        }
        return rows;
    }

    public boolean isMayAdd() {
        if (rights == null && kind != null) {
            rights = attachments.rights(user.scope(), new FileRecord(kind, key)).orElse(null);
        }
        return rights != null && rights.mayAdd();
    }

    public FileLimits getLimits() {
        if (limits == null) {
            limits = attachments.limits(user.scope());
        }
        return limits;
    }

    /** A file's size as people say it. */
    public String size(int bytes) {
        return FileSizes.of(bytes, words);
    }

    /** What is written where a picture has its small view. */
    public String sign(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    public List<String> getRefusals() {
        return refusals;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

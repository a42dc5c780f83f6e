package org.andian.web.bulk;

import org.andian.portal.bulk.ImportOutcome;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Report;
import org.andian.portal.bulk.Secret;
import org.andian.portal.bulk.Upload;
import org.andian.portal.refusal.Refusal;

import java.util.List;

/**
 * One import on its way, seen by the pages while another thread works on it: each of its states is
 * published whole.
 */
public final class ImportJob {

    /**
     * Where the import stands. WRONG: the register refused at the last moment and nothing was
     * written.
     */
    public enum State {
        READING,
        CHECKED,
        WRITING,
        DONE,
        REFUSED,
        WRONG,
        FAILED
    }

    private final Kind kind;
    private final String file;

    private volatile State state = State.READING;
    private volatile Upload upload;
    private volatile Report report;
    private volatile boolean changed;
    private volatile Refusal refused;
    private volatile String said;
    private volatile int percent;
    private volatile int imported;
    private volatile List<Secret> secrets = List.of();

    ImportJob(Kind kind, String file) {
        this.kind = kind;
        this.file = file;
    }

    void checked(Upload sheet, Report found) {
        upload = sheet;
        report = found;
        state = State.CHECKED;
    }

    /**
     * @return false when it is not waiting for a confirmation any more
     */
    synchronized boolean confirm() {
        boolean waits = state == State.CHECKED && !report.fresh().isEmpty();
        if (waits) {
            percent = 0;
            changed = false;
            state = State.WRITING;
        }
        return waits;
    }

    /**
     * @return false when it is not waiting for a confirmation
     */
    synchronized boolean readAgain() {
        boolean waits = state == State.CHECKED;
        if (waits) {
            percent = 0;
            changed = false;
            state = State.READING;
        }
        return waits;
    }

    void at(int done, int all) {
        percent = all == 0 ? 0 : (int) (100L * done / all);
    }

    /**
     * Where the register has changed since the check nothing was written, and the new findings wait
     * for another confirmation.
     */
    void ended(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Imported done -> {
                imported = done.rows();
                secrets = done.secrets();
                state = State.DONE;
            }
            case ImportOutcome.Changed other -> {
                report = other.now();
                changed = true;
                state = State.CHECKED;
            }
        }
    }

    void refused(Refusal refusal) {
        refused = refusal;
        state = State.REFUSED;
    }

    void wrong(Refusal refusal) {
        refused = refusal;
        state = State.WRONG;
    }

    void failed(String number) {
        said = number;
        state = State.FAILED;
    }

    void forgetSecrets() {
        secrets = List.of();
    }

    /** While it is the page asks again. */
    public boolean isBusy() {
        return state == State.READING || state == State.WRITING;
    }

    public Kind getKind() {
        return kind;
    }

    public String getFile() {
        return file;
    }

    public State getState() {
        return state;
    }

    public Upload getUpload() {
        return upload;
    }

    public Report getReport() {
        return report;
    }

    public boolean isChanged() {
        return changed;
    }

    /** Of the sheet, or of the register at the last moment; null for none. */
    public Refusal getRefused() {
        return refused;
    }

    /** The number of a failure. */
    public String getSaid() {
        return said;
    }

    /** 0 where the work cannot say how far it is. */
    public int getPercent() {
        return percent;
    }

    /** Rows that were written, 0 before. */
    public int getImported() {
        return imported;
    }

    List<Secret> secrets() {
        return secrets;
    }

    /** Passwords that are told once: they are kept here alone and go with the session. */
    public boolean isWithSecrets() {
        return !secrets.isEmpty();
    }
}

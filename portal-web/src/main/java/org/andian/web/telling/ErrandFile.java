package org.andian.web.telling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.Errands;
import org.andian.portal.telling.errand.Errand;
import org.andian.portal.telling.errand.ErrandBook;
import org.andian.portal.telling.errand.ErrandNote;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.util.List;

/** In whose hands the alarm is that a page shows, what was written down, and the acts upon that. */
@Named("errandFile")
@RequestScoped
public class ErrandFile {

    @Inject private Errands errands;

    @Inject private ErrandBook book;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    @Inject private Words words;

    private Long person;
    private ChainStep step = ChainStep.PROVIDER;
    private String note;

    /** With nothing in it before an alarm is opened. */
    public Errand of(Long alarm) {
        return readOnce.once(
                List.of("errand.of", String.valueOf(alarm)),
                () -> book.of(user.scope(), alarm == null ? 0 : alarm));
    }

    public List<ErrandNote> notes(Long alarm) {
        return alarm == null
                ? List.of()
                : readOnce.once(
                        List.of("errand.notes", alarm), () -> book.notes(user.scope(), alarm));
    }

    public List<Errands.Candidate> candidates(Long alarm) {
        return alarm == null
                ? List.of()
                : readOnce.once(
                        List.of("errand.candidates", alarm),
                        () -> errands.candidates(user.scope(), alarm));
    }

    public List<ChainStep> getSteps() {
        return Errands.SENT.stream().toList();
    }

    /** To who is chosen; to the reader himself where nobody is. */
    public void assign(Long alarm) {
        errands.assign(user.scope(), alarm, person, note);
        done("errand.assigned");
    }

    public void release(Long alarm) {
        errands.release(user.scope(), alarm);
        done("errand.released");
    }

    public void dispatch(Long alarm) {
        int written = errands.dispatch(user.scope(), alarm, step, note);
        done("errand.dispatched", words.number(written));
    }

    /** By one press, from a phone on the spot. */
    public void askProvider(Long alarm) {
        int written = errands.dispatch(user.scope(), alarm, ChainStep.PROVIDER, null);
        done("errand.dispatched", words.number(written));
    }

    public void remark(Long alarm) {
        errands.remark(user.scope(), alarm, note);
        done("errand.noted");
    }

    private void done(String key, Object... values) {
        note = null;
        person = null;
        told.done(key, values);
    }

    /** What a line of the notes says before its text. */
    public String line(ErrandNote one, String actor) {
        String whom = one.whom() == null ? "—" : one.whom();
        return switch (one.what()) {
            case NOTE -> actor;
            case ASSIGNED -> words.of("errand.line.ASSIGNED", actor, whom);
            case RELEASED -> words.of("errand.line.RELEASED", actor);
            case DISPATCHED ->
                    words.of("errand.line.DISPATCHED", actor, words.of("told.step." + whom));
        };
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public ChainStep getStep() {
        return step;
    }

    public void setStep(ChainStep step) {
        this.step = step;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}

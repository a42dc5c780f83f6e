package org.andian.web.inspection;

import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.visit.Answer;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.AnswerWish;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.Objects;

/** An item of a visit's form with what its reader says of it. */
public class AnswerLine implements Serializable {

    private static final long serialVersionUID = 1;

    private final ListItem item;
    private final long id;
    private final int seen;
    private final String wasVerdict;
    private final String wasNote;
    private String verdict;
    private String note;

    AnswerLine(ListItem item, Answer answer) {
        this.item = item;
        this.id = item.id();
        this.seen = answer == null ? 0 : answer.version();
        this.wasVerdict = answer == null ? null : answer.verdict().name();
        this.wasNote = answer == null ? null : answer.note();
        this.verdict = wasVerdict;
        this.note = wasNote;
    }

    boolean isAnswered() {
        return verdict != null;
    }

    AnswerWish wish() {
        return new AnswerWish(id, AnswerVerdict.valueOf(verdict), note, seen, null);
    }

    /** Whether its reader says something else than what stood there when he read it. */
    boolean isChanged() {
        return !Objects.equals(verdict, wasVerdict) || !Objects.equals(note, wasNote);
    }

    public ListItem getItem() {
        return item;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = Typed.text(verdict);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}

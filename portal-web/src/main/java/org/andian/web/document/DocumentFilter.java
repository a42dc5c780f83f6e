package org.andian.web.document;

import org.andian.portal.document.DocumentKind;
import org.andian.portal.document.DocumentQuery;
import org.andian.portal.document.DocumentState;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** The filters of the list as they stand in its address; what cannot be read filters nothing. */
public class DocumentFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private DocumentKind kind;
    private DocumentState state;
    private String text;
    private final AskedDays days = AskedDays.any();

    DocumentQuery query(int first, int size) {
        return new DocumentQuery(kind, state, text, null, days.first(), days.last(), first, size);
    }

    public boolean isNarrow() {
        return kind != null || state != null || text != null || !days.isNone();
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    public void setKind(String text) {
        kind = Typed.constant(DocumentKind.values(), text);
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    public void setState(String text) {
        state = Typed.constant(DocumentState.values(), text);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public AskedDays getDays() {
        return days;
    }

    public String getFrom() {
        return days.getFrom();
    }

    public void setFrom(String text) {
        days.setFrom(text);
    }

    public String getTo() {
        return days.getTo();
    }

    public void setTo(String text) {
        days.setTo(text);
    }
}

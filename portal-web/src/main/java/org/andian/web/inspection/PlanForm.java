package org.andian.web.inspection;

import org.andian.portal.inspection.plan.PlanKind;
import org.andian.portal.inspection.plan.PlanRow;
import org.andian.portal.inspection.plan.PlanText;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;

/** What the forms for a new and a known plan hold. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1;

    private PlanKind kind = PlanKind.MONTHLY;
    private String title;
    private Long body;
    private String list;
    private LocalDate fromDay;
    private LocalDate toDay;
    private String note;

    void read(PlanRow row) {
        kind = row.kind();
        title = row.title();
        body = row.bodyId();
        list = row.listCode();
        fromDay = row.fromDay();
        toDay = row.toDay();
        note = row.note();
    }

    PlanText toText() {
        return new PlanText(kind, title, body == null ? 0 : body, list, fromDay, toDay, note);
    }

    public PlanKind getKind() {
        return kind;
    }

    public void setKind(PlanKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.text(title);
    }

    public Long getBody() {
        return body;
    }

    public void setBody(Long body) {
        this.body = body;
    }

    public String getList() {
        return list;
    }

    public void setList(String code) {
        list = Typed.text(code);
    }

    public LocalDate getFromDay() {
        return fromDay;
    }

    public void setFromDay(LocalDate fromDay) {
        this.fromDay = fromDay;
    }

    public LocalDate getToDay() {
        return toDay;
    }

    public void setToDay(LocalDate toDay) {
        this.toDay = toDay;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}

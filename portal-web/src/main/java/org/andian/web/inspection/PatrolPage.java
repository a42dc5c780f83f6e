package org.andian.web.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PointText;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.List;

/** The places walked to on patrol, and the form for one more or a known one. */
@Named("patrolPage")
@ViewScoped
public class PatrolPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient PatrolPoints points;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private final LazyRows<PatrolPoint> rows = new LazyRows<>(this::count, this::page);
    private String text;
    private String premises;
    private Boolean all;
    private String place;
    private String name;
    private String where;
    private PatrolPoint edited;
    private boolean retired;

    private int count() {
        return points.count(user.scope(), text, premises, Boolean.TRUE.equals(all));
    }

    private List<PatrolPoint> page(int first, int size) {
        return points.page(user.scope(), text, premises, Boolean.TRUE.equals(all), first, size);
    }

    public String add() {
        points.add(user.scope(), place, new PointText(name, where, false), false);
        return saved();
    }

    /** Opens the dialog. */
    public void edit(PatrolPoint row) {
        edited = row;
        name = row.name();
        where = row.place();
        retired = row.retired();
    }

    public String save() {
        points.change(
                user.scope(), edited.id(), edited.version(), new PointText(name, where, retired));
        return saved();
    }

    private String saved() {
        told.done("patrol.saved", name);
        return told.redirect("/inspection/patrol.xhtml");
    }

    public boolean isMayKeep() {
        return readOnce.once("patrolPage.mayKeep", () -> points.mayKeep(user.scope()));
    }

    public boolean isNarrow() {
        return text != null || premises != null || all != null;
    }

    public LazyRows<PatrolPoint> getRows() {
        return rows;
    }

    /** Whether a place is open in the dialog. */
    public boolean isOpen() {
        return edited != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.code(code);
    }

    public String getAll() {
        return all == null ? null : all.toString();
    }

    /** Anything but true narrows nothing. */
    public void setAll(String said) {
        all = Boolean.TRUE.equals(Typed.flag(said)) ? Boolean.TRUE : null;
    }

    /** Code of the premises of a new place. */
    public String getPlace() {
        return place;
    }

    public void setPlace(String code) {
        place = Typed.code(code);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = Typed.text(where);
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}

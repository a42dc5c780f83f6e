package org.andian.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.ledger.area.Area;
import org.andian.portal.ledger.area.AreaKind;
import org.andian.portal.ledger.area.AreaPremises;
import org.andian.portal.ledger.area.AreaState;
import org.andian.portal.ledger.area.AreaText;
import org.andian.portal.ledger.area.Areas;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One area of the register, or a new one: what is written of it, and the premises that lie in it.
 */
@Named("areaPage")
@ViewScoped
public class AreaPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Areas areas;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private Long id;
    private int version;
    private String district;
    private String no;
    private String name;
    private AreaKind kind;
    private String place;
    private String households;
    private String people;
    private String problems;
    private String measures;
    private String responsible;
    private LocalDate foundOn;
    private LocalDate dueOn;
    private LocalDate mendedOn;
    private AreaState state = AreaState.WATCHED;
    private String premises;
    private String reason;
    private boolean opened;

    /** Fills the form with what is written of the one that the address names. */
    public void open() {
        Area area = getArea();
        if (area == null || opened) {
            return;
        }
        opened = true;
        AreaText text = area.text();
        version = area.version();
        district = text.district();
        no = text.no();
        name = text.name();
        kind = text.kind();
        place = text.place();
        households = shown(text.households());
        people = shown(text.people());
        problems = text.problems();
        measures = text.measures();
        responsible = text.responsible();
        foundOn = text.foundOn();
        dueOn = text.dueOn();
        mendedOn = text.mendedOn();
        state = text.state();
    }

    /** Null for a new one, and where the address names none in reach. */
    public Area getArea() {
        return id == null
                ? null
                : readOnce.once("areaPage.area", () -> areas.find(user.scope(), id).orElse(null));
    }

    public List<AreaPremises> getIncluded() {
        return readOnce.once(
                "areaPage.premises",
                () -> id == null ? List.of() : areas.premises(user.scope(), id));
    }

    /** Whether the form is there: for a new one, and for one the reader keeps. */
    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepLedgers)
                && (id == null
                        || getArea() != null
                                && readOnce.once(
                                        "areaPage.kept", () -> areas.mayKeep(user.scope(), id)));
    }

    public boolean isKnown() {
        return getArea() != null;
    }

    public String save() {
        AreaText text =
                new AreaText(
                        district,
                        no,
                        name,
                        kind,
                        place,
                        whole(households),
                        whole(people),
                        problems,
                        measures,
                        responsible,
                        foundOn,
                        dueOn,
                        mendedOn,
                        state);
        if (id == null) {
            id = areas.add(user.scope(), text, false);
        } else {
            areas.change(user.scope(), id, version, text);
        }
        told.done("area.saved");
        return again();
    }

    public String include() {
        areas.include(user.scope(), id, premises);
        told.done("area.included");
        return again();
    }

    public String exclude(AreaPremises one) {
        areas.exclude(user.scope(), id, one.code());
        told.done("area.excluded");
        return again();
    }

    public String withdraw() {
        areas.withdraw(user.scope(), id, version, reason);
        told.done("ledger.withdrawn");
        return told.redirect("/ledger/view.xhtml?ledger=AREA");
    }

    private String again() {
        return told.redirect("/ledger/area.xhtml?id=" + id);
    }

    private static String shown(Integer value) {
        return value == null ? null : value.toString();
    }

    /** What is no whole number is refused by the door as none. */
    private static Integer whole(String typed) {
        if (typed == null) {
            return null;
        }
        return typed.matches("\\d{1,8}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    public AreaKind[] getKinds() {
        return AreaKind.values();
    }

    public AreaState[] getStates() {
        return AreaState.values();
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String text) {
        id = Typed.id(text);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = Typed.text(district);
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = Typed.code(no);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public AreaKind getKind() {
        return kind;
    }

    public void setKind(AreaKind kind) {
        this.kind = kind;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
    }

    public String getHouseholds() {
        return households;
    }

    public void setHouseholds(String households) {
        this.households = Typed.code(households);
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = Typed.code(people);
    }

    public String getProblems() {
        return problems;
    }

    public void setProblems(String problems) {
        this.problems = Typed.text(problems);
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = Typed.text(measures);
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = Typed.text(responsible);
    }

    public LocalDate getFoundOn() {
        return foundOn;
    }

    public void setFoundOn(LocalDate foundOn) {
        this.foundOn = foundOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getMendedOn() {
        return mendedOn;
    }

    public void setMendedOn(LocalDate mendedOn) {
        this.mendedOn = mendedOn;
    }

    public AreaState getState() {
        return state;
    }

    public void setState(AreaState state) {
        this.state = state;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = Typed.code(premises);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}

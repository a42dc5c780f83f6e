package org.andian.web.hazard;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the forms for a new and a known hazard hold. */
public class HazardForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String kind;
    private String what;
    private String details;
    private String place;
    private String measures;
    private String responsible;
    private Long cost;
    private HazardSource source = HazardSource.INSPECTION;
    private LocalDate foundOn;
    private String finder;
    private List<String> met = new ArrayList<>();
    private Grade grade;
    private String gradeReason;
    private int version;

    void read(HazardRow row) {
        kind = row.kind();
        what = row.what();
        details = row.details();
        place = row.place();
        measures = row.measures();
        responsible = row.responsible();
        cost = row.costYuan();
        source = row.source();
        foundOn = row.foundOn();
        finder = row.finder();
        version = row.version();
    }

    HazardDetails toDetails() {
        return new HazardDetails(
                kind, what, details, place, measures, responsible, cost, source, foundOn, finder);
    }

    GradeWish toGrade() {
        return new GradeWish(
                met.stream().map(Long::valueOf).collect(Collectors.toSet()), grade, gradeReason);
    }

    int version() {
        return version;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Typed.text(kind);
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = Typed.text(what);
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = Typed.text(details);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
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

    /** In yuan, as it was typed; empty for none. */
    public String getCost() {
        return cost == null ? null : cost.toString();
    }

    /** What is no whole number of yuan is refused by the door as one that is too high. */
    public void setCost(String typed) {
        String figure = Typed.code(typed);
        cost = figure == null ? null : figure.matches("\\d{1,15}") ? Long.valueOf(figure) : -1L;
    }

    public HazardSource getSource() {
        return source;
    }

    public void setSource(HazardSource source) {
        this.source = source;
    }

    public LocalDate getFoundOn() {
        return foundOn;
    }

    public void setFoundOn(LocalDate foundOn) {
        this.foundOn = foundOn;
    }

    public String getFinder() {
        return finder;
    }

    public void setFinder(String finder) {
        this.finder = Typed.text(finder);
    }

    /** Ids of the criteria that are ticked. */
    public List<String> getMet() {
        return met;
    }

    public void setMet(List<String> met) {
        this.met = met == null ? new ArrayList<>() : new ArrayList<>(met);
    }

    public Grade getGrade() {
        return grade;
    }

    /**
     * @param grade null for the one that follows from the checklist
     */
    public void setGrade(Grade grade) {
        this.grade = grade;
    }

    public String getGradeReason() {
        return gradeReason;
    }

    public void setGradeReason(String gradeReason) {
        this.gradeReason = Typed.text(gradeReason);
    }
}

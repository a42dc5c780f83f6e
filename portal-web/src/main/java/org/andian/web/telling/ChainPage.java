package org.andian.web.telling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.Level;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.telling.ChainRow;
import org.andian.portal.telling.Chains;
import org.andian.portal.telling.PreviewRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who is told of alarms of one severity in one district, and who would be in one premises. */
@Named("chainPage")
@ViewScoped
public class ChainPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Chains chains;

    @Inject private Districts districts;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    @Inject private Words words;

    private Level severity = Level.ALARM;
    private Long district;
    private String premises;
    private List<ChainRow> seen;
    private List<StepForm> steps;

    /** As they stand when the page is opened, and again after each change. */
    public List<StepForm> getSteps() {
        if (steps == null) {
            seen = chains.list(user.scope(), district, severity);
            steps = seen.stream().map(StepForm::new).toList();
        }
        return steps;
    }

    /** What is refused stays typed. */
    public void save() {
        chains.set(
                user.scope(),
                district,
                severity,
                seen,
                steps.stream().map(StepForm::rule).toList());
        steps = null;
        told.done("chain.saved");
    }

    public void reset() {
        chains.reset(user.scope(), district, severity);
        steps = null;
        told.done("chain.isReset");
    }

    public boolean isMaySet() {
        return readOnce.once("chain.maySet", () -> chains.maySet(user.scope(), district));
    }

    /** The district has steps of its own, which can be given up. */
    public boolean isOwn() {
        return district != null && getSteps().stream().anyMatch(StepForm::isOwn);
    }

    public List<PreviewRow> getPreview() {
        return premises == null
                ? List.of()
                : readOnce.once(
                        "chain.preview", () -> chains.preview(user.scope(), premises, severity));
    }

    /** Those told, each with the ways that lead to him. */
    public String people(PreviewRow row) {
        return row.people().stream().map(this::person).collect(Collectors.joining("; "));
    }

    private String person(PreviewRow.Person person) {
        String ways =
                person.ways().stream()
                        .sorted()
                        .map(way -> words.of("told.way." + way))
                        .collect(Collectors.joining(", "));
        return (person.who() == null ? "—" : person.who())
                + " ("
                + (ways.isEmpty() ? words.of("chain.unreached") : ways)
                + ")";
    }

    public List<District> getDistricts() {
        return readOnce.once("districts", () -> districts.list(user.scope()));
    }

    public Level[] getLevels() {
        return new Level[] {Level.ALARM, Level.WARNING, Level.FAULT};
    }

    public String getSeverity() {
        return severity.name();
    }

    public void setSeverity(String text) {
        severity =
                Arrays.stream(getLevels())
                        .filter(level -> level.name().equals(text))
                        .findFirst()
                        .orElse(Level.ALARM);
    }

    public Long getDistrict() {
        return district;
    }

    public String getDistrictText() {
        return district == null ? null : district.toString();
    }

    public void setDistrictText(String text) {
        Long id = Typed.id(text);
        district =
                getDistricts().stream()
                        .map(District::id)
                        .filter(one -> one.equals(id))
                        .findFirst()
                        .orElse(null);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = Typed.text(premises);
    }
}

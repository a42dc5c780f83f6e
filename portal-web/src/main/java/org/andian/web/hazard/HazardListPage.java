package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardTally;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The list of hazards: its figures, what it is narrowed to, and what is done with many at once. */
@Named("hazardList")
@ViewScoped
public class HazardListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Hazards hazards;

    @Inject private transient HazardDesk desk;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final HazardFilter filter = new HazardFilter();
    private final HazardModel rows =
            new HazardModel(this::count, this::page, filter.order(), filter::address, this::find);
    private List<HazardRow> ticked = new ArrayList<>();
    private String reason;
    private String measures;

    private int count() {
        return hazards.count(user.scope(), filter.query());
    }

    private List<HazardRow> page(int first, int size) {
        return hazards.page(user.scope(), filter.query(), first, size);
    }

    private HazardRow find(long id) {
        return hazards.find(user.scope(), id).orElse(null);
    }

    /** One of them stands for all that are ticked. */
    public void merge() {
        long first = desk.merge(user.scope(), ids(), reason);
        reason = null;
        untick();
        told.done("hazard.merged", Long.toString(first));
    }

    public void writeMeasures() {
        int written = desk.measures(user.scope(), ids(), measures);
        int passedOver = ticked.size() - written;
        measures = null;
        untick();
        told.done("hazard.measures.written", words.number(written), words.number(passedOver));
    }

    /** The form for an order to mend what is ticked. */
    public String order() {
        return "/hazard/ordering.xhtml?ids="
                + ids().stream().map(String::valueOf).collect(Collectors.joining(","))
                + "&faces-redirect=true";
    }

    private List<Long> ids() {
        return ticked.stream().map(HazardRow::id).toList();
    }

    public void untick() {
        ticked = new ArrayList<>();
    }

    /** How many of the ticked rows nothing can be written of any more. */
    public long getPassedOver() {
        return ticked.stream().filter(row -> !HazardWords.isChangeable(row)).count();
    }

    public HazardTally getTally() {
        return readOnce.once("hazardList.tally", () -> hazards.tally(user.scope()));
    }

    public boolean isMaySupervise() {
        return user.scope().may(Role::maySuperviseHazards);
    }

    public boolean isMayRegister() {
        return user.scope().may(Role::mayRegisterHazards);
    }

    public HazardFilter getFilter() {
        return filter;
    }

    public LazyDataModel<HazardRow> getRows() {
        return rows;
    }

    /** Null where no column shows it. */
    public SortMeta getOrder() {
        return filter.order().meta();
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public Standing[] getStandings() {
        return Standing.values();
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    public HazardSource[] getSources() {
        return HazardSource.values();
    }

    public List<HazardRow> getTicked() {
        return ticked;
    }

    public void setTicked(List<HazardRow> ticked) {
        this.ticked = ticked == null ? new ArrayList<>() : ticked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = measures;
    }
}

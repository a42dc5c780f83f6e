package org.andian.web.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.InspectionQuery.Standing;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.InspectionTally;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The list of inspections: its figures, what it is narrowed to, and many given at once. */
@Named("inspectionList")
@ViewScoped
public class InspectionListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Inspections inspections;

    @Inject private transient InspectionDesk desk;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final InspectionFilter filter = new InspectionFilter();
    private final InspectionModel rows =
            new InspectionModel(
                    this::count, this::page, filter.order(), filter::address, this::find);
    private List<InspectionRow> ticked = new ArrayList<>();
    private String person;

    private int count() {
        return inspections.count(user.scope(), filter.query());
    }

    private List<InspectionRow> page(int first, int size) {
        return inspections.page(user.scope(), filter.query(), first, size);
    }

    private InspectionRow find(long id) {
        return inspections.find(user.scope(), id).orElse(null);
    }

    /** What is ticked is that person's from now on. */
    public void assign() {
        List<Long> ids = ticked.stream().map(InspectionRow::id).toList();
        int given = desk.assign(user.scope(), ids, person == null ? Set.of() : Set.of(person));
        int passedOver = ticked.size() - given;
        untick();
        told.done("inspection.assigned.many", words.number(given), words.number(passedOver));
    }

    public void untick() {
        ticked = new ArrayList<>();
    }

    public InspectionTally getTally() {
        return readOnce.once("inspectionList.tally", () -> inspections.tally(user.scope()));
    }

    public boolean isMayPlan() {
        return user.scope().may(Role::mayPlanInspections);
    }

    public boolean isMaySelfCheck() {
        return user.scope().may(Role::maySelfCheck);
    }

    public InspectionFilter getFilter() {
        return filter;
    }

    public LazyDataModel<InspectionRow> getRows() {
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

    public TaskKind[] getKinds() {
        return TaskKind.values();
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public List<InspectionRow> getTicked() {
        return ticked;
    }

    public void setTicked(List<InspectionRow> ticked) {
        this.ticked = ticked == null ? new ArrayList<>() : ticked;
    }

    /** Login of whom the ticked rows are given to; null for whoever inspects there. */
    public String getPerson() {
        return person;
    }

    public void setPerson(String login) {
        person = Typed.text(login);
    }
}

package org.andian.web.inspection;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.inspection.Inspector;
import org.andian.portal.inspection.plan.InspectionPlans;
import org.andian.portal.inspection.plan.PlanAct;
import org.andian.portal.inspection.plan.PlanDesk;
import org.andian.portal.inspection.plan.PlanKind;
import org.andian.portal.inspection.plan.PlanMachine;
import org.andian.portal.inspection.plan.PlanPerson;
import org.andian.portal.inspection.plan.PlanRelease;
import org.andian.portal.inspection.plan.PlanRow;
import org.andian.portal.inspection.plan.PlanUnit;
import org.andian.portal.inspection.plan.UnitChoice;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One plan: what it is, its premises and people, and how it goes on. Its draw is in another bean.
 */
@Named("planPage")
@ViewScoped
public class PlanPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient InspectionPlans plans;

    @Inject private transient PlanDesk desk;

    @Inject private transient PlanRelease releases;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final LazyRows<PlanUnit> units = new LazyRows<>(this::unitCount, this::unitPage);
    private final PlanForm form = new PlanForm();
    private Long id;
    private transient Optional<PlanRow> row;
    private int seen;
    private String code;
    private Long district;
    private String group;
    private List<String> people = new ArrayList<>();
    private String joint;
    private String reason;

    /** What is not there, or not in reach, is 404. */
    public void open() throws IOException {
        if (getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        form.read(getRow());
        seen = getRow().version();
        people =
                new ArrayList<>(
                        plans.people(user.scope(), id).stream().map(PlanPerson::login).toList());
    }

    private int unitCount() {
        return plans.unitCount(user.scope(), id);
    }

    private List<PlanUnit> unitPage(int first, int size) {
        return plans.units(user.scope(), id, first, size);
    }

    public String change() {
        desk.change(user.scope(), id, seen, form.toText());
        return changed("inspectionPlan.changed");
    }

    public String addUnit() {
        return added(UnitChoice.of(code));
    }

    public String addUnits() {
        return added(new UnitChoice(null, district, group));
    }

    private String added(UnitChoice choice) {
        int added = desk.addUnits(user.scope(), id, choice);
        return changed("inspectionPlan.units.added", words.number(added));
    }

    public String removeUnit(PlanUnit unit) {
        desk.removeUnit(user.scope(), id, unit.premisesId());
        return changed("inspectionPlan.changed");
    }

    public String removeUnits() {
        desk.removeUnits(user.scope(), id);
        return changed("inspectionPlan.changed");
    }

    public String savePeople() {
        desk.people(user.scope(), id, new HashSet<>(people));
        return changed("inspectionPlan.changed");
    }

    /** Numbers of bodies, between commas or blanks, as the register of bodies shows them. */
    public String saveJoint() {
        Set<Long> bodies =
                List.of((joint == null ? "" : joint).split("[,\\s\\uff0c\\u3001]+")).stream()
                        .map(Typed::id)
                        .filter(one -> one != null)
                        .collect(Collectors.toSet());
        desk.joint(user.scope(), id, bodies);
        return changed("inspectionPlan.changed");
    }

    public String release() {
        int made = releases.release(user.scope(), id);
        return changed("inspectionPlan.released", words.number(made));
    }

    public String close() {
        releases.close(user.scope(), id);
        return changed("inspectionPlan.changed");
    }

    public String withdraw() {
        int cancelled = releases.withdraw(user.scope(), id, reason);
        return changed("inspectionPlan.withdrawn", words.number(cancelled));
    }

    private String changed(String key, Object... values) {
        told.done(key, values);
        return told.redirect("/inspection/plan.xhtml?id=" + id);
    }

    /** Null where the address names none in reach. */
    public PlanRow getRow() {
        if (id != null && row == null) {
            row = plans.find(user.scope(), id);
        }
        return id == null ? null : row.orElse(null);
    }

    /** Whether the reader may do something with it at all. */
    public boolean isKept() {
        return id != null && readOnce.once("planPage.kept", () -> plans.mayKeep(user.scope(), id));
    }

    public boolean isMayChange() {
        return may(PlanAct.CHANGE) && getRow().frozenAt() == null;
    }

    public boolean isMayRelease() {
        return may(PlanAct.RELEASE)
                && (getRow().kind() != PlanKind.DOUBLE_RANDOM || getRow().drawnAt() != null);
    }

    public boolean isMayClose() {
        return may(PlanAct.CLOSE);
    }

    public boolean isMayWithdraw() {
        return may(PlanAct.WITHDRAW);
    }

    /** Whether its keepers may do it now, and the reader is one of them. */
    public boolean may(PlanAct act) {
        return getRow() != null && isKept() && PlanMachine.after(getRow().state(), act).isPresent();
    }

    /** Those who inspect by it, or may be drawn. */
    public List<PlanPerson> getPeopleNamed() {
        return id == null
                ? List.of()
                : readOnce.once("planPage.people", () -> plans.people(user.scope(), id));
    }

    public List<String> getBodiesNamed() {
        return id == null
                ? List.of()
                : readOnce.once("planPage.bodies", () -> plans.bodies(user.scope(), id));
    }

    /** Those who can be named. */
    public List<Inspector> getCandidates() {
        return !isMayChange()
                ? List.of()
                : readOnce.once("planPage.candidates", () -> desk.candidates(user.scope(), id));
    }

    public LazyRows<PlanUnit> getUnits() {
        return units;
    }

    public PlanForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    /** As an address says it; what is no number opens nothing. */
    public void setIdText(String value) {
        id = Typed.id(value);
        row = null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = Typed.text(group);
    }

    public List<String> getPeople() {
        return people;
    }

    public void setPeople(List<String> people) {
        this.people = people == null ? new ArrayList<>() : new ArrayList<>(people);
    }

    public String getJoint() {
        return joint;
    }

    public void setJoint(String numbers) {
        joint = Typed.text(numbers);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}

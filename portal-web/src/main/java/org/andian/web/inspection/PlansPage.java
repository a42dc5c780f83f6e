package org.andian.web.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.inspection.plan.InspectionPlans;
import org.andian.portal.inspection.plan.PlanDesk;
import org.andian.portal.inspection.plan.PlanKind;
import org.andian.portal.inspection.plan.PlanRow;
import org.andian.portal.inspection.plan.PlanState;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.util.List;

/** The plans the reader sees, and the form for one more. */
@Named("plansPage")
@ViewScoped
public class PlansPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient InspectionPlans plans;

    @Inject private transient PlanDesk desk;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private final PlanFilter filter = new PlanFilter();
    private final LazyRows<PlanRow> rows =
            new LazyRows<>(this::count, this::page, filter.order(), filter::address);
    private final PlanForm form = new PlanForm();

    private int count() {
        return plans.count(user.scope(), filter.query());
    }

    private List<PlanRow> page(int first, int size) {
        return plans.page(user.scope(), filter.query(), first, size);
    }

    public String make() {
        long id = desk.make(user.scope(), form.toText(), false);
        told.done("inspectionPlan.made");
        return told.redirect("/inspection/plan.xhtml?id=" + id);
    }

    public boolean isMayPlan() {
        return user.scope().may(Role::mayPlanInspections);
    }

    /** In whose name the reader plans. */
    public List<Issuer> getBodies() {
        return readOnce.once("plansPage.bodies", () -> desk.bodies(user.scope()));
    }

    public PlanFilter getFilter() {
        return filter;
    }

    public LazyRows<PlanRow> getRows() {
        return rows;
    }

    /** Null where no column shows it. */
    public SortMeta getOrder() {
        return filter.order().meta();
    }

    public PlanForm getForm() {
        return form;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public PlanKind[] getKinds() {
        return PlanKind.values();
    }

    public PlanState[] getStates() {
        return PlanState.values();
    }
}

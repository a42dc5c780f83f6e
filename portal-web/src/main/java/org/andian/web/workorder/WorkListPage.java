package org.andian.web.workorder;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.scope.Role;
import org.andian.portal.workorder.WorkAct;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkMachine;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkQuery.Standing;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkSteps;
import org.andian.portal.workorder.WorkTakeover;
import org.andian.portal.workorder.WorkTally;
import org.andian.portal.workorder.matter.WorkKind;
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

/** The list of work orders: its figures, what it is narrowed to, what is done with many at once. */
@Named("workList")
@ViewScoped
public class WorkListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient WorkOrders orders;

    @Inject private transient WorkDesk desk;

    @Inject private transient WorkSteps steps;

    @Inject private transient WorkTakeover takeover;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final WorkFilter filter = new WorkFilter();
    private final WorkModel rows =
            new WorkModel(this::count, this::page, filter.order(), filter::address, this::find);
    private List<WorkRow> ticked = new ArrayList<>();
    private String reason;

    private int count() {
        return orders.count(user.scope(), filter.query());
    }

    private List<WorkRow> page(int first, int size) {
        return orders.page(user.scope(), filter.query(), first, size);
    }

    private WorkRow find(long id) {
        return orders.find(user.scope(), id).orElse(null);
    }

    /** Takes on what is ticked, by the times that are wanted. */
    public void accept() {
        tell("work.batch.accepted", steps.acceptAll(user.scope(), ids()));
    }

    /** Takes over what is ticked and done. */
    public void pass() {
        tell("work.batch.passed", takeover.passAll(user.scope(), ids()));
    }

    public void cancel() {
        int done = desk.cancelAll(user.scope(), ids(), reason);
        reason = null;
        tell("work.batch.cancelled", done);
    }

    private void tell(String key, int done) {
        int passedOver = ticked.size() - done;
        untick();
        told.done(key, words.number(done), words.number(passedOver));
    }

    private List<Long> ids() {
        return ticked.stream().map(WorkRow::id).toList();
    }

    public void untick() {
        ticked = new ArrayList<>();
    }

    /** How many of the ticked rows can be taken on now, as far as their state says. */
    public long getAcceptable() {
        return possible(WorkAct.ACCEPT);
    }

    public long getPassable() {
        return possible(WorkAct.PASS);
    }

    public long getCancellable() {
        return possible(WorkAct.CANCEL);
    }

    private long possible(WorkAct act) {
        return ticked.stream()
                .filter(row -> WorkMachine.after(row.state(), act).isPresent())
                .count();
    }

    public WorkTally getTally() {
        return readOnce.once("workList.tally", () -> orders.tally(user.scope()));
    }

    public boolean isMayDispatch() {
        return user.scope().may(Role::mayDispatchWork);
    }

    public boolean isMayWork() {
        return user.scope().may(Role::mayDoWork);
    }

    public boolean isMayTakeOver() {
        return user.scope().may(Role::mayTakeOverWork);
    }

    /** Whether there is anything to tick rows for. */
    public boolean isMayAct() {
        return isMayDispatch() || isMayWork() || isMayTakeOver();
    }

    public WorkFilter getFilter() {
        return filter;
    }

    public LazyDataModel<WorkRow> getRows() {
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

    public WorkKind[] getKinds() {
        return WorkKind.values();
    }

    public List<WorkRow> getTicked() {
        return ticked;
    }

    public void setTicked(List<WorkRow> ticked) {
        this.ticked = ticked == null ? new ArrayList<>() : ticked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

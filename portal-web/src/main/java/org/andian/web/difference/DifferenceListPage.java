package org.andian.web.difference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.difference.DifferenceDesk;
import org.andian.portal.difference.DifferenceQuery;
import org.andian.portal.difference.DifferenceRow;
import org.andian.portal.difference.DifferenceSpread;
import org.andian.portal.difference.Differences;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.district.District;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The work list of differences: its sums, what it is narrowed to, what is said of one. */
@Named("differenceList")
@ViewScoped
public class DifferenceListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Differences differences;

    @Inject private transient DifferenceDesk desk;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private final DifferenceFilter filter = new DifferenceFilter();
    private final LazyRows<DifferenceRow> rows =
            new LazyRows<>(this::count, this::page, filter.order(), filter::address);
    private Long asked;
    private int version;
    private boolean restoring;
    private String reason;

    private int count() {
        return differences.count(user.scope(), filter.query());
    }

    private List<DifferenceRow> page(int first, int size) {
        return differences.page(user.scope(), filter.query(), first, size);
    }

    /**
     * Opens the question why it is none.
     *
     * @param seen the version of the row
     */
    public void ask(long id, int seen) {
        question(id, seen, false);
    }

    /** Opens the question why it is one after all. */
    public void askBack(long id, int seen) {
        question(id, seen, true);
    }

    private void question(long id, int seen, boolean back) {
        asked = id;
        version = seen;
        restoring = back;
        reason = null;
    }

    /** Says what was asked for. */
    public void settle() {
        if (restoring) {
            desk.restore(user.scope(), asked, version, reason);
        } else {
            desk.dismiss(user.scope(), asked, version, reason);
        }
        asked = null;
        told.done(restoring ? "difference.restored" : "difference.dismissed");
    }

    /** Whether there is a question. */
    public boolean isAsked() {
        return asked != null;
    }

    public boolean isRestoring() {
        return restoring;
    }

    /** How many of a kind somebody has to see to. */
    public int open(DifferenceKind kind) {
        return tally().get(kind);
    }

    private Map<DifferenceKind, Integer> tally() {
        return readOnce.once("differenceList.tally", () -> differences.tally(user.scope()));
    }

    /** What the list holds, by district or by body. */
    public List<DifferenceSpread> getSpreads() {
        DifferenceQuery query = filter.query();
        return readOnce.once(
                "differenceList.spreads",
                () ->
                        filter.isByBody()
                                ? differences.byBody(user.scope(), query)
                                : differences.byDistrict(user.scope(), query));
    }

    /** The address of the list narrowed to a place of the sums; of one kind, or all where null. */
    public String within(DifferenceKind kind, DifferenceSpread place) {
        return filter.addressOf(kind, place.district(), place.name());
    }

    public boolean isMaySettle() {
        return user.scope().may(Role::maySettleDifferences);
    }

    public boolean isMayDispatch() {
        return user.scope().may(Role::mayDispatchWork);
    }

    public DifferenceFilter getFilter() {
        return filter;
    }

    public LazyRows<DifferenceRow> getRows() {
        return rows;
    }

    /** Null where no column shows it. */
    public SortMeta getOrder() {
        return filter.order().meta();
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public List<String> getBodies() {
        return readOnce.once("differenceList.bodies", () -> differences.bodies(user.scope()));
    }

    public DifferenceState[] getStates() {
        return DifferenceState.values();
    }

    public List<DifferenceKind> getKinds() {
        return readOnce.once("differenceList.kinds", () -> differences.kinds(user.scope()));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}

package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkQuery;
import org.andian.portal.workorder.WorkQuery.Standing;
import org.andian.portal.workorder.WorkRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

import java.util.List;

/** Work orders as the pages of their premises and of a hazard show them. */
@Named("placeWork")
@RequestScoped
public class PremisesWorkPart {

    private static final int ROWS = 20;

    @Inject private WorkOrders orders;

    @Inject private WorkDesk desk;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    /** Those of a premises that are open, the newest first. */
    public List<WorkRow> of(String code) {
        return code == null
                ? List.of()
                : readOnce.once(
                        List.of("placeWork.of", code),
                        () -> orders.page(user.scope(), open(code), 0, ROWS));
    }

    public int count(String code) {
        return code == null
                ? 0
                : readOnce.once(
                        List.of("placeWork.count", code),
                        () -> orders.count(user.scope(), open(code)));
    }

    private static WorkQuery open(String code) {
        return WorkQuery.ofPremises(code, Standing.OPEN);
    }

    public boolean mayDispatch(String code) {
        return code != null
                && readOnce.once(
                        List.of("placeWork.mayDispatch", code),
                        () -> desk.mayDispatch(user.scope(), code));
    }

    /** Those that are to mend a hazard, the newest first. */
    public List<WorkRow> ofHazard(Long hazard) {
        return hazard == null
                ? List.of()
                : readOnce.once(
                        List.of("placeWork.ofHazard", hazard),
                        () -> orders.ofHazard(user.scope(), hazard));
    }
}

package org.andian.portal.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.WorkQuery.Sort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Door: whose turn it is with which work orders. A provider sees what it has to take on and to do,
 * a premises what it has to take over; an office what was declined and what is overdue.
 */
@Stateless
public class WorkTodo {

    private static final int MOST = 100;

    private static final String TURN =
            """
            (%s and w.provider_id = p.provider_id and w.state in ('DISPATCHED', 'ACCEPTED', 'ARRIVED', 'RETURNED')
              or %s and w.state = 'DONE'
              or %s and (w.state = 'DECLINED' or %s and w.finish_by < ?))\
            """;

    @Inject private WorkList list;

    @Inject private Clock clock;

    /** By the time agreed; a hundred at most. */
    public List<WorkRow> rows(Scope scope, int size) {
        return list.page(
                turn(scope), WorkList.order(Sort.DUE, false), 0, Math.clamp(size, 0, MOST));
    }

    public int count(Scope scope) {
        return list.count(turn(scope));
    }

    /** An office's own turn to take over comes where a premises has nobody: it is not urged. */
    private WorkFilter turn(Scope scope) {
        Reach done = scope.premisesToRead("p", Role::mayDoWork);
        Reach takenOver = scope.premisesToRead("p", Role.SAFETY_MANAGER::equals);
        Reach given = scope.premisesToRead("p", Role::mayKeepWorkRules);
        List<Object> parameters = new ArrayList<>(done.parameters());
        parameters.addAll(takenOver.parameters());
        parameters.addAll(given.parameters());
        parameters.add(clock.instant());
        return WorkFilter.within(scope)
                .and(
                        TURN.formatted(
                                done.sql(), takenOver.sql(), given.sql(), WorkFilter.TO_BE_DONE),
                        parameters);
    }
}

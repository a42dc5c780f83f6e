package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Zones;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkState;
import org.andian.portal.workorder.WorkTodo;
import org.andian.web.frame.Words;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Work orders that the caller's provider has to take on and to do. */
@RequestScoped
class WorkTasks implements PhoneTasks {

    private static final int MOST = 100;

    private static final Set<WorkState> TO_DO =
            EnumSet.of(
                    WorkState.DISPATCHED,
                    WorkState.ACCEPTED,
                    WorkState.ARRIVED,
                    WorkState.RETURNED);

    @Inject private WorkTodo todo;

    @Inject private Words words;

    @Inject private Clock clock;

    @Override
    public List<PhoneTask> of(Scope scope) {
        return scope.may(Role::mayDoWork)
                ? todo.rows(scope, MOST).stream()
                        .filter(row -> TO_DO.contains(row.state()))
                        .map(this::task)
                        .toList()
                : List.of();
    }

    private PhoneTask task(WorkRow row) {
        return new PhoneTask(
                "work",
                "work",
                Long.toString(row.id()),
                row.state().name(),
                row.version(),
                row.premises(),
                row.what(),
                row.finishBy() == null ? null : LocalDate.ofInstant(row.finishBy(), Zones.CHINA),
                row.isOverdue(clock.instant()),
                List.of());
    }
}

package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardTodo;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.Words;

import java.util.List;

/** Hazards that the caller has to mend and to prove mended. */
@RequestScoped
class HazardTasks implements PhoneTasks {

    private static final int MOST = 100;

    @Inject private HazardTodo todo;

    @Inject private Words words;

    @Override
    public List<PhoneTask> of(Scope scope) {
        return scope.may(Role::mayMendHazards)
                ? todo.rows(scope, MOST).stream()
                        .filter(row -> row.state().isToBeMended())
                        .map(this::task)
                        .toList()
                : List.of();
    }

    private PhoneTask task(HazardRow row) {
        return new PhoneTask(
                "proof",
                "hazard",
                Long.toString(row.id()),
                null,
                row.version(),
                row.premises(),
                row.what(),
                row.dueOn(),
                row.isOverdue(words.today()),
                List.of());
    }
}

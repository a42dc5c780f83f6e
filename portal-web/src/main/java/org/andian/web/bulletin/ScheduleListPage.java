package org.andian.web.bulletin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulletin.Schedule;
import org.andian.portal.bulletin.Schedules;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which bulletins are made, inside the reader's reach. */
@Named("scheduleList")
@RequestScoped
public class ScheduleListPage {

    @Inject private Schedules schedules;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    private List<Schedule> rows;
    private Set<Long> editable;

    public List<Schedule> getRows() {
        if (rows == null) {
            rows = schedules.list(user.scope());
        }
        return rows;
    }

    public boolean isMayEdit() {
        return readOnce.once("schedules.mayEdit", () -> schedules.mayEdit(user.scope()));
    }

    public boolean isEditable(Schedule schedule) {
        if (editable == null) {
            editable =
                    isMayEdit()
                            ? getRows().stream()
                                    .map(Schedule::id)
                                    .filter(id -> schedules.find(user.scope(), id).isPresent())
                                    .collect(Collectors.toSet())
                            : new HashSet<>();
        }
        return editable.contains(schedule.id());
    }
}

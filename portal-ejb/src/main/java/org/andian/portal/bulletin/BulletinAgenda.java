package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When bulletins are made, by the schedules that are switched on. Of one rhythm many districts may
 * have one: each of its days is told once, for the highest of them.
 */
@ApplicationScoped
class BulletinAgenda implements AgendaSource {

    @Inject private ScheduleTable schedules;

    @Override
    public AgendaKind kind() {
        return AgendaKind.BULLETIN;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        Map<Rhythm, Schedule> highest = new TreeMap<>();
        schedules.list(BulletinReach.of(scope)).stream()
                .filter(Schedule::isOn)
                .forEach(schedule -> highest.putIfAbsent(schedule.rhythm(), schedule));
        List<AgendaItem> items = new ArrayList<>();
        highest.values().forEach(schedule -> items.addAll(items(schedule, span)));
        return items.stream()
                .sorted(Comparator.comparing(AgendaItem::day).thenComparing(AgendaItem::matter))
                .limit(most)
                .toList();
    }

    /** From when it was switched on: what is due before is made by nobody. */
    static List<AgendaItem> items(Schedule schedule, AgendaSpan span) {
        List<AgendaItem> items = new ArrayList<>();
        Issue issue = schedule.rhythm().of(span.from().minusDays(1));
        LocalDate due = LocalDate.ofInstant(issue.dueAt(), Zones.CHINA);
        while (!due.isAfter(span.to())) {
            if (span.contains(due) && issue.dueAt().isAfter(schedule.onSince())) {
                items.add(item(schedule, issue, due));
            }
            issue = schedule.rhythm().of(issue.to().plusDays(1));
            due = LocalDate.ofInstant(issue.dueAt(), Zones.CHINA);
        }
        return items;
    }

    private static AgendaItem item(Schedule schedule, Issue issue, LocalDate due) {
        return new AgendaItem(
                AgendaKind.BULLETIN,
                "",
                null,
                null,
                schedule.rhythm().name(),
                schedule.district(),
                null,
                due,
                issue.dueAt(),
                AgendaState.NOTE);
    }
}

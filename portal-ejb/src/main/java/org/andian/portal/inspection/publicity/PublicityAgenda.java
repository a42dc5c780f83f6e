package org.andian.portal.inspection.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was done so that people know, and the consumers' day, 15 March, of each year. Whoever
 * publicises has to do something around it until an action of that day is recorded in his reach;
 * for all others, and once it is long over, it is a day to know.
 */
@ApplicationScoped
class PublicityAgenda implements AgendaSource {

    /** So many days before and after it an action belongs to the day, and is asked for. */
    static final int AROUND_DAYS = 30;

    private static final int LONGEST_PAGE = 1000;

    @Inject private PublicityActions actions;

    @Inject private Today today;

    @Override
    public AgendaKind kind() {
        return AgendaKind.PUBLICITY;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        List<AgendaItem> items = new ArrayList<>();
        for (int year = span.from().getYear(); year <= span.to().getYear(); year++) {
            if (span.contains(dayOf(year))) {
                items.add(consumerDay(scope, year));
            }
        }
        PublicityQuery held = new PublicityQuery(null, null, null, span.from(), span.to());
        actions.page(scope, held, 0, Math.min(most, LONGEST_PAGE)).stream()
                .filter(action -> action.withdrawn() == null)
                .map(PublicityAgenda::item)
                .forEach(items::add);
        return items.stream()
                .sorted(Comparator.comparing(AgendaItem::day).thenComparing(AgendaItem::key))
                .limit(most)
                .toList();
    }

    @Override
    public List<AgendaItem> turn(Scope scope, int most) {
        LocalDate day = today.date();
        AgendaSpan near = new AgendaSpan(day.minusDays(AROUND_DAYS), day.plusDays(AROUND_DAYS));
        LocalDate consumers = dayOf(day.getYear());
        if (!near.contains(consumers) || most < 1) {
            return List.of();
        }
        AgendaItem item = consumerDay(scope, day.getYear());
        return item.state() == AgendaState.TODO ? List.of(item) : List.of();
    }

    private AgendaItem consumerDay(Scope scope, int year) {
        LocalDate day = dayOf(year);
        return new AgendaItem(
                AgendaKind.PUBLICITY,
                "",
                null,
                null,
                PublicityKind.CONSUMER_DAY.name(),
                null,
                null,
                day,
                null,
                state(scope, day));
    }

    private AgendaState state(Scope scope, LocalDate day) {
        boolean isOver = day.plusDays(AROUND_DAYS).isBefore(today.date());
        if (isOver || !scope.mayRead(Role::mayPublicise)) {
            return AgendaState.NOTE;
        }
        PublicityQuery around =
                new PublicityQuery(
                        null,
                        PublicityKind.CONSUMER_DAY,
                        null,
                        day.minusDays(AROUND_DAYS),
                        day.plusDays(AROUND_DAYS));
        boolean isHeld =
                actions.page(scope, around, 0, LONGEST_PAGE).stream()
                        .anyMatch(action -> action.withdrawn() == null);
        return isHeld ? AgendaState.DONE : AgendaState.TODO;
    }

    private static LocalDate dayOf(int year) {
        return LocalDate.of(year, Month.MARCH, 15);
    }

    private static AgendaItem item(PublicityAction action) {
        return new AgendaItem(
                AgendaKind.PUBLICITY,
                Long.toString(action.id()),
                action.text().title(),
                null,
                action.text().kind().name(),
                action.district(),
                null,
                action.text().heldOn(),
                null,
                AgendaState.DONE);
    }
}

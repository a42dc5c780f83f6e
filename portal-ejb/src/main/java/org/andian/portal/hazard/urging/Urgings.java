package org.andian.portal.hazard.urging;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardKeys;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.HazardTrack;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.HeldHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.period.Today;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Door: by which steps the mending of hazards was urged; those who supervise them take them. */
@Stateless
public class Urgings {

    @Inject private Sql sql;

    @Inject private Hazards hazards;

    @Inject private HazardHold holding;

    @Inject private HazardTrack track;

    @Inject private Today today;

    @Inject private WorkCalendar calendar;

    @Inject private Settings settings;

    @Inject private Audit audit;

    /** In the order of time; empty when the hazard is out of reach. */
    public List<Urging> list(Scope scope, long hazard) {
        return hazards.find(scope, hazard).isEmpty() ? List.of() : taken(hazard);
    }

    private List<Urging> taken(long hazard) {
        return sql.list(
                "select * from hazard_urging where hazard_id = ? order by id",
                List.of(hazard),
                row ->
                        new Urging(
                                UrgingStep.valueOf(row.text("step")),
                                row.day("taken_on"),
                                row.text("words"),
                                row.text("taken_by"),
                                row.instant("ended_at") != null));
    }

    /** Since it was last reopened. */
    private List<Urging> present(long hazard) {
        return taken(hazard).stream().filter(one -> !one.past()).toList();
    }

    /** Which steps can be taken now; none when the hazard is out of reach or nothing is due. */
    public Set<UrgingStep> possible(Scope scope, long hazard) {
        return hazards.find(scope, hazard)
                .filter(row -> row.state().isToBeMended())
                .map(row -> possible(present(row.id()), row.grade(), row.isOverdue(today.date())))
                .orElse(Set.of());
    }

    /**
     * By which day a listed hazard that is said to be mended is to be accepted; empty for one that
     * is not listed, not under review, or out of reach.
     */
    public Optional<LocalDate> acceptanceBy(Scope scope, long hazard) {
        return hazards.find(scope, hazard)
                .filter(row -> row.state() == HazardState.PROVED)
                .filter(
                        row ->
                                present(row.id()).stream()
                                        .anyMatch(one -> one.step() == UrgingStep.LISTED))
                .map(
                        row ->
                                calendar.deadline(
                                                LocalDate.ofInstant(row.provedAt(), Zones.CHINA),
                                                Term.calendar(
                                                        settings.get(HazardKeys.ACCEPTANCE_DAYS)))
                                        .lastDay());
    }

    private static Set<UrgingStep> possible(List<Urging> taken, Grade grade, boolean overdue) {
        Set<UrgingStep> steps = EnumSet.noneOf(UrgingStep.class);
        taken.forEach(one -> steps.add(one.step()));
        return UrgingLadder.next(steps, grade == Grade.MAJOR, overdue);
    }

    /**
     * @param on not after today, nor before what it follows: the finding, or of an overdue one the
     *     last day and the step before
     * @param words of the notice, its number or what was said, at most 500 characters
     * @throws Refusal UNKNOWN, NOT_NOW, REASON_MISSING, URGING_DAY, URGING_ORDER
     */
    public void take(Scope scope, long hazard, UrgingStep step, LocalDate on, String words) {
        String said = HazardTexts.reason(words);
        HeldHazard held = holding.hold(scope, hazard, HazardAct.URGE);
        List<Urging> taken = present(hazard);
        if (!possible(taken, held.grade(), held.isOverdue(today.date())).contains(step)) {
            throw new Refusal(HazardReason.URGING_ORDER);
        }
        if (on == null || on.isAfter(today.date()) || on.isBefore(first(held, step, taken))) {
            throw new Refusal(HazardReason.URGING_DAY);
        }
        sql.update(
                "insert into hazard_urging (hazard_id, step, taken_on, words, taken_at, taken_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                hazard,
                step.name(),
                on,
                said,
                track.now(scope),
                scope.login());
        track.step(scope, held, HazardAct.URGE, step.name());
        audit.done(scope.login(), "hazard.urge", "hazard " + hazard, step + " " + on + ": " + said);
    }

    private static LocalDate first(HeldHazard held, UrgingStep step, List<Urging> taken) {
        return step == UrgingStep.LISTED
                ? held.foundOn()
                : taken.stream()
                        .filter(one -> one.step() != UrgingStep.LISTED)
                        .map(Urging::takenOn)
                        .reduce(
                                held.dueOn().plusDays(1),
                                (one, next) -> next.isAfter(one) ? next : one);
    }
}

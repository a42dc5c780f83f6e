package org.andian.portal.inspection.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Door: what is found becomes a hazard, by the hazards' own door, in the caller's transaction:
 * there is never one without the other. Whoever asks holds the task or the stop it was found at.
 */
@ApplicationScoped
public class FindingDesk {

    @Inject private Sql sql;

    @Inject private HazardDesk desk;

    @Inject private Hazards hazards;

    @Inject private Today today;

    @Inject private Clock clock;

    /**
     * Where something was found.
     *
     * @param taskId null on patrol
     * @param stopId null on a visit
     * @param finder name of who found it
     */
    public record Spot(
            Long taskId,
            Long stopId,
            long premisesId,
            String premisesCode,
            HazardSource source,
            String finder,
            boolean demo) {}

    /**
     * @return the number of the hazard it became
     * @throws org.andian.portal.refusal.Refusal of the hazards, for what they do not take
     */
    public long enter(Scope scope, Spot spot, NewFinding finding) {
        HazardDetails details =
                new HazardDetails(
                        finding.kind(),
                        finding.what(),
                        finding.details(),
                        finding.place(),
                        null,
                        null,
                        null,
                        spot.source(),
                        finding.foundOn() == null ? today.date() : finding.foundOn(),
                        spot.finder());
        GradeWish grade = finding.grade() == null ? GradeWish.NONE : finding.grade();
        long hazard =
                desk.register(
                        scope,
                        new NewHazard(spot.premisesCode(), details, grade, null, spot.demo()));
        Grade graded = hazards.find(scope, hazard).map(HazardRow::grade).orElse(Grade.GENERAL);
        sql.insert(
                """
                insert into inspection_finding (task_id, stop_id, item_id, premises_id, hazard_id, kind, grade, what,
                  place, found_on, finder, kept_at, kept_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                spot.taskId(),
                spot.stopId(),
                finding.item(),
                spot.premisesId(),
                hazard,
                details.kind(),
                graded.name(),
                details.what(),
                details.place(),
                details.foundOn(),
                details.finder(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                scope.login());
        return hazard;
    }

    /** In the order in which they were entered; of a task the caller has found in his reach. */
    public List<VisitFinding> ofTask(Scope scope, long taskId) {
        return sql.list(
                "select * from inspection_finding where task_id = ? order by id",
                List.of(taskId),
                FindingDesk::finding);
    }

    /** As {@link #ofTask}, of a stop. */
    public List<VisitFinding> ofStop(Scope scope, long stopId) {
        return sql.list(
                "select * from inspection_finding where stop_id = ? order by id",
                List.of(stopId),
                FindingDesk::finding);
    }

    /** What the caller is called, as findings and records name him; his login where nobody is. */
    public String name(Scope scope) {
        return sql.first(
                        "select name from account_view where login = ?",
                        List.of(scope.login()),
                        row -> row.text("name"))
                .orElse(scope.login());
    }

    private static VisitFinding finding(Row row) {
        return new VisitFinding(
                row.number("id"),
                row.numberOrNull("item_id"),
                row.number("hazard_id"),
                row.text("kind"),
                Grade.valueOf(row.text("grade")),
                row.text("what"),
                row.text("place"),
                row.day("found_on"),
                row.text("finder"),
                row.instant("kept_at"),
                row.text("kept_by"));
    }
}

package org.andian.portal.hazard.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.calendar.Deadline;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardTrack;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.HeldHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Door: more time for an ordered hazard, asked for and granted before its last day is over; after
 * that it can only be refused. Who answers is another natural person than who asked. A day that was
 * granted is a date, which no holiday moves.
 */
@Stateless
public class Extensions {

    /** More than that is another order. */
    public static final int MOST_DAYS = 365;

    @Inject private Sql sql;

    @Inject private Hazards hazards;

    @Inject private HazardHold holding;

    @Inject private HazardTrack track;

    @Inject private PersonBook persons;

    @Inject private Audit audit;

    /** The latest first; empty when the hazard is out of reach. */
    public List<Extension> list(Scope scope, long hazard) {
        return hazards.find(scope, hazard).isEmpty()
                ? List.of()
                : sql.list(
                        "select * from hazard_extension where hazard_id = ? order by id desc",
                        List.of(hazard),
                        Extensions::extension);
    }

    /**
     * @param wanted the last day he asks for
     * @throws Refusal UNKNOWN, NOT_NOW, REASON_MISSING, EXTENSION_LATE, EXTENSION_DAY,
     *     EXTENSION_OPEN
     */
    public void ask(Scope scope, long hazard, LocalDate wanted, String reason) {
        String why = HazardTexts.reason(reason);
        HeldHazard held = holding.hold(scope, hazard, HazardAct.ASK_EXTENSION);
        LocalDate due = requireInTime(held, track.now(scope));
        if (wanted == null || !wanted.isAfter(due) || wanted.isAfter(due.plusDays(MOST_DAYS))) {
            throw new Refusal(HazardReason.EXTENSION_DAY, due, MOST_DAYS);
        }
        if (isAsked(hazard)) {
            throw new Refusal(HazardReason.EXTENSION_OPEN);
        }
        sql.update(
                "insert into hazard_extension (hazard_id, due_on, wanted_on, reason, asked_at,"
                        + " asked_by, persons) values (?, ?, ?, ?, ?, ?, ?)",
                hazard,
                due,
                wanted,
                why,
                track.now(scope),
                scope.login(),
                persons.behind(scope, "extension.ask"));
        track.step(scope, held, HazardAct.ASK_EXTENSION, wanted + ": " + why);
        audit.done(scope.login(), "extension.ask", "hazard " + hazard, wanted + ": " + why);
    }

    private boolean isAsked(long hazard) {
        return sql.count(
                        "select count(*) as n from hazard_extension where hazard_id = ? and"
                                + " settled_at is null",
                        List.of(hazard))
                > 0;
    }

    /**
     * The hazard is due on the day that was asked for.
     *
     * @param answer at most 500 characters, null for none
     * @throws Refusal UNKNOWN, NOT_NOW, NO_EXTENSION, EXTENSION_LATE, SAME_PERSON, TEXTS;
     *     EXTENSION_DAY where the hazard is due no sooner by now
     */
    public void grant(Scope scope, long hazard, String answer) {
        String said = HazardTexts.optional(answer, HazardTexts.LONGEST_REASON, HazardReason.TEXTS);
        HeldHazard held = holding.hold(scope, hazard, HazardAct.SETTLE_EXTENSION);
        LocalDate due = requireInTime(held, track.now(scope));
        Open open = open(scope, hazard, "extension.grant");
        if (!open.wantedOn().isAfter(due)) {
            throw new Refusal(HazardReason.EXTENSION_DAY, due, MOST_DAYS);
        }
        sql.update("update hazard set due_on = ? where id = ?", open.wantedOn(), hazard);
        settle(scope, held, open, true, said);
        audit.done(
                scope.login(),
                "extension.grant",
                "hazard " + hazard,
                open.wantedOn() + (said == null ? "" : ": " + said));
    }

    /**
     * The hazard stays due as it was.
     *
     * @throws Refusal UNKNOWN, NOT_NOW, NO_EXTENSION, SAME_PERSON, REASON_MISSING
     */
    public void refuse(Scope scope, long hazard, String reason) {
        String why = HazardTexts.reason(reason);
        HeldHazard held = holding.hold(scope, hazard, HazardAct.SETTLE_EXTENSION);
        settle(scope, held, open(scope, hazard, "extension.refuse"), false, why);
        audit.done(scope.login(), "extension.refuse", "hazard " + hazard, why);
    }

    private record Open(long id, LocalDate wantedOn, String persons) {}

    private Open open(Scope scope, long hazard, String action) {
        Open open =
                sql.first(
                                "select id, wanted_on, persons from hazard_extension where"
                                        + " hazard_id = ? and settled_at is null",
                                List.of(hazard),
                                row ->
                                        new Open(
                                                row.number("id"),
                                                row.day("wanted_on"),
                                                row.text("persons")))
                        .orElseThrow(() -> new Refusal(HazardReason.NO_EXTENSION));
        persons.requireOther(scope, action, List.of(open.persons()));
        return open;
    }

    private void settle(Scope scope, HeldHazard held, Open open, boolean granted, String answer) {
        Instant now = track.now(scope);
        sql.update(
                "update hazard_extension set granted = ?, answer = ?, settled_at = ?, settled_by ="
                        + " ? where id = ?",
                granted ? 1 : 0,
                answer,
                now,
                scope.login(),
                open.id());
        track.step(
                scope,
                held,
                HazardAct.SETTLE_EXTENSION,
                (granted ? open.wantedOn() + "" : "—") + (answer == null ? "" : ": " + answer));
    }

    private static LocalDate requireInTime(HeldHazard held, Instant now) {
        if (held.dueOn() == null) {
            throw new Refusal(HazardReason.NOT_NOW);
        }
        if (!Deadline.by(held.dueOn()).isMetBy(now)) {
            throw new Refusal(HazardReason.EXTENSION_LATE, held.dueOn());
        }
        return held.dueOn();
    }

    private static Extension extension(Row row) {
        Long granted = row.numberOrNull("granted");
        return new Extension(
                row.number("id"),
                row.day("due_on"),
                row.day("wanted_on"),
                row.text("reason"),
                row.instant("asked_at"),
                row.text("asked_by"),
                granted == null ? null : granted == 1,
                row.text("answer"),
                row.instant("settled_at"),
                row.text("settled_by"));
    }
}

package org.andian.portal.hazard.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardAlarms;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardPlace;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.hazard.curve.CurveTime;
import org.andian.portal.hazard.curve.HazardCurves;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Door: people decide whether alarms are a hazard. Who may enter hazards there makes one; that it
 * is none only says who would not have to mend it. An alarm that nothing proposed is decided
 * likewise. Of two who decide at once one comes first.
 */
@Stateless
public class ProposalDesk {

    private static final String ALARM =
            """
            select p.id as premises_id, a.device_id, a.circuit, a.kind, a.raised_at, p.code, l.proposal_id,
              h.hazard_id
            from alarm_view a join premises_view o on o.id = a.premises_id
            join premises_view p on p.id = coalesce(o.successor_id, o.id)
            left join hazard_alarm h on h.alarm_id = a.id left join \
            """
                    + ProposalTable.SPOKEN_OF
                    + " where a.id = ? and p.closed_on is null and ";

    @Inject private Sql sql;

    @Inject private ProposalTable table;

    @Inject private HazardPlace place;

    @Inject private HazardDesk desk;

    @Inject private HazardHold holding;

    @Inject private HazardAlarms hazards;

    @Inject private HazardCurves curves;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** An alarm as it is decided about. */
    private record Asked(
            ProposalKey key,
            String premisesCode,
            Long proposal,
            Long hazard,
            long alarm,
            Instant raisedAt) {}

    /**
     * Makes a hazard of an alarm with all that its proposal speaks of. Where one is open on the
     * same circuit already, that is told of it instead, and one that was closed lately is reopened;
     * either keeps what was written of it.
     *
     * @return the hazard's number
     * @throws Refusal NO_ALARM, DECIDED, ALREADY_HAZARD and as {@link HazardDesk#register}
     */
    public long make(Scope scope, long alarm, HazardDetails details, GradeWish grade) {
        Asked asked = hold(scope, alarm, Role::mayRegisterHazards);
        long proposal = proposal(asked);
        List<Long> alarms = table.alarms(proposal);
        ProposalKey key = asked.key();
        Optional<Long> open =
                hazards.tellOpen(
                        scope,
                        key.premisesId(),
                        key.deviceId(),
                        key.circuit(),
                        key.alarmKind(),
                        alarms);
        long hazard = open.orElseGet(() -> hazard(scope, asked, alarms, details, grade));
        decide(scope, proposal, hazard, null, null);
        if (open.isEmpty()) {
            curves.keep(scope, hazard, CurveTime.BEFORE, asked.raisedAt());
        }
        audit.done(scope.login(), "proposal.make", "proposal " + proposal, "hazard " + hazard);
        return hazard;
    }

    private long hazard(
            Scope scope, Asked asked, List<Long> alarms, HazardDetails details, GradeWish grade) {
        ProposalKey key = asked.key();
        Optional<Long> closed =
                hazards.closedLately(
                        scope, key.premisesId(), key.deviceId(), key.circuit(), key.alarmKind());
        if (closed.isPresent()) {
            hazards.reopen(
                    scope,
                    holding.hold(scope, closed.get(), HazardAct.REOPEN),
                    alarms,
                    details.what());
            return closed.get();
        }
        return desk.register(
                scope,
                new NewHazard(
                        asked.premisesCode(),
                        details,
                        grade,
                        new NewHazard.Trace(
                                key.deviceId(),
                                key.circuit(),
                                AlarmKind.valueOf(key.alarmKind()),
                                alarms),
                        false));
    }

    /**
     * Says why an alarm, with all that its proposal speaks of, is no hazard. What rises from a
     * warning to an alarm afterwards can be decided anew.
     *
     * @param note at most 500 characters, null for none
     * @throws Refusal NO_ALARM, DECIDED, ALREADY_HAZARD, REASON_MISSING for too long a note
     */
    public void dismiss(Scope scope, long alarm, Verdict verdict, String note) {
        String said =
                HazardTexts.optional(note, HazardTexts.LONGEST_REASON, HazardReason.REASON_MISSING);
        Asked asked = hold(scope, alarm, Role::mayDismissProposals);
        long proposal = proposal(asked);
        decide(scope, proposal, null, verdict, said);
        table.keepLevels(proposal);
        audit.done(
                scope.login(),
                "proposal.dismiss",
                "proposal " + proposal,
                verdict + (said == null ? "" : ": " + said));
    }

    /** The alarm's premises are held first, as everywhere; then what waits for its circuit. */
    private Asked hold(Scope scope, long alarm, Predicate<Role> right) {
        scope.require(right, "decide about proposals");
        Asked seen = find(scope, alarm, right);
        place.hold(scope, seen.premisesCode(), right);
        table.holdWaiting(seen.key());
        Asked asked = find(scope, alarm, right);
        if (asked.hazard() != null) {
            throw new Refusal(HazardReason.ALREADY_HAZARD, asked.hazard());
        }
        return asked;
    }

    private Asked find(Scope scope, long alarm, Predicate<Role> right) {
        Reach reach = scope.premises("p", right);
        List<Object> parameters = new ArrayList<>(List.of(alarm));
        parameters.addAll(reach.parameters());
        return sql.first(
                        ALARM + reach.sql(),
                        parameters,
                        row ->
                                new Asked(
                                        new ProposalKey(
                                                row.number("premises_id"),
                                                row.number("device_id"),
                                                (int) row.number("circuit"),
                                                row.text("kind")),
                                        row.text("code"),
                                        row.numberOrNull("proposal_id"),
                                        row.numberOrNull("hazard_id"),
                                        alarm,
                                        row.instant("raised_at")))
                .orElseThrow(() -> new Refusal(HazardReason.NO_ALARM));
    }

    /**
     * The one that speaks of the alarm, or else waits for its circuit; a new one where none does.
     */
    private long proposal(Asked asked) {
        if (asked.proposal() != null) {
            return asked.proposal();
        }
        long proposal =
                table.holdWaiting(asked.key())
                        .orElseGet(() -> table.add(asked.key(), ProposalCause.BY_HAND, now()));
        table.speakOf(proposal, List.of(asked.alarm()));
        return proposal;
    }

    private void decide(Scope scope, long proposal, Long hazard, Verdict verdict, String note) {
        int decided =
                sql.update(
                        """
                        update hazard_proposal set hazard_id = ?, verdict = ?, note = ?, decided_at = ?,
                          decided_by = ?, version = version + 1
                        where id = ? and decided_at is null\
                        """,
                        hazard,
                        verdict == null ? null : verdict.name(),
                        note,
                        now(),
                        scope.login(),
                        proposal);
        if (decided == 0) {
            throw new Refusal(HazardReason.DECIDED);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.catalogue.Criterion;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Writes hazards; whoever asks holds their rows. */
@ApplicationScoped
class HazardTable {

    @Inject private Sql sql;

    public long add(long premises, NewHazard hazard, Graded grade, String by, Instant now) {
        HazardDetails details = hazard.details();
        NewHazard.Trace trace = hazard.trace();
        long id =
                sql.insert(
                        """
                        insert into hazard (premises_id, kind, grade, grade_reason, state, what, details, place,
                          measures, responsible, cost_yuan, source, found_on, finder, device_id, circuit, alarm_kind,
                          registered_at, registered_by, changed_at, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        premises,
                        details.kind(),
                        grade.grade().name(),
                        grade.reason(),
                        HazardState.FOUND.name(),
                        details.what(),
                        details.details(),
                        details.place(),
                        details.measures(),
                        details.responsible(),
                        details.costYuan(),
                        details.source().name(),
                        details.foundOn(),
                        details.finder(),
                        trace == null ? null : trace.deviceId(),
                        trace == null ? null : trace.circuit(),
                        trace == null ? null : trace.kind().name(),
                        now,
                        by,
                        now,
                        hazard.demo() ? 1 : 0);
        meet(id, grade.met());
        if (trace != null) {
            tell(id, trace.alarms(), now);
        }
        return id;
    }

    public void change(long id, HazardDetails details, Instant now) {
        sql.update(
                """
                update hazard set kind = ?, what = ?, details = ?, place = ?, measures = ?, responsible = ?,
                  cost_yuan = ?, source = ?, found_on = ?, finder = ?, changed_at = ?, version = version + 1
                where id = ?\
                """,
                details.kind(),
                details.what(),
                details.details(),
                details.place(),
                details.measures(),
                details.responsible(),
                details.costYuan(),
                details.source().name(),
                details.foundOn(),
                details.finder(),
                now,
                id);
    }

    public void grade(long id, Graded grade, Instant now) {
        sql.update(
                "update hazard set grade = ?, grade_reason = ?, changed_at = ?, version = version"
                        + " + 1 where id = ?",
                grade.grade().name(),
                grade.reason(),
                now,
                id);
        sql.update("delete from hazard_met where hazard_id = ?", id);
        meet(id, grade.met());
    }

    private void meet(long id, List<Criterion> met) {
        sql.updateAll(
                """
                insert into hazard_met (hazard_id, criterion_id, effect, words_zh, words_en, source, clause, sample)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                met.stream()
                        .map(
                                one ->
                                        Arrays.<Object>asList(
                                                id,
                                                one.id(),
                                                one.effect().name(),
                                                one.wordsZh(),
                                                one.wordsEn(),
                                                one.source(),
                                                one.clause(),
                                                one.sample() ? 1 : 0))
                        .toList());
    }

    /**
     * Alarms tell of it from now on.
     *
     * @throws Refusal ALREADY_HAZARD when one of them tells of a hazard already
     */
    public void tell(long id, Collection<Long> alarms, Instant now) {
        try {
            sql.updateAll(
                    "insert into hazard_alarm (alarm_id, hazard_id, added_at) values (?, ?, ?)",
                    alarms.stream().map(alarm -> List.<Object>of(alarm, id, now)).toList());
        } catch (SqlFailure taken) {
            throw taken.isDuplicate() ? new Refusal(HazardReason.ALREADY_HAZARD) : taken;
        }
    }

    /**
     * What told of the others tells of the one that stands for them, and of their cases those that
     * were handed over are its own.
     */
    public void merge(long into, HeldHazard from, Instant now) {
        sql.update("update hazard_alarm set hazard_id = ? where hazard_id = ?", into, from.id());
        sql.update("update hazard_transfer set hazard_id = ? where hazard_id = ?", into, from.id());
        sql.update("update hazard set merged_into = ? where merged_into = ?", into, from.id());
        sql.update(
                "update hazard set merged_into = ?, changed_at = ? where id = ?",
                into,
                now,
                from.id());
    }

    /** It is as grave as what it stands for. */
    public void raise(long id, Grade grade, String reason) {
        sql.update(
                "update hazard set grade = ?, grade_reason = ?, version = version + 1 where id = ?",
                grade.name(),
                reason,
                id);
    }

    public void measures(long id, String measures) {
        sql.update("update hazard set measures = ? where id = ?", measures, id);
    }
}

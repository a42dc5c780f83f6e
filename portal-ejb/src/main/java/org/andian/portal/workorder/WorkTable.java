package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Instant;

/** Writes work orders; whoever asks holds their rows. */
@ApplicationScoped
class WorkTable {

    private static final String STEP =
            " state = ?, changed_at = ?, version = version + 1 where id = ?";

    @Inject private Sql sql;

    public long add(Dispatched work, String by, Instant now) {
        WorkDetails details = work.details();
        WorkTimes times = work.times();
        return sql.insert(
                """
                insert into work_order (premises_id, provider_id, kind, state, what, details, place, device_id,
                  hazard_id, rule_id, cause, wanted_arrive_by, wanted_finish_by, arrive_by, finish_by,
                  dispatched_at, registered_at, registered_by, changed_at, demo)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                work.premises(),
                work.provider(),
                work.kind().name(),
                WorkState.DISPATCHED.name(),
                details.what(),
                details.details(),
                details.place(),
                work.device(),
                work.hazard(),
                work.rule(),
                work.cause(),
                times.arriveBy(),
                times.finishBy(),
                times.arriveBy(),
                times.finishBy(),
                now,
                now,
                by,
                now,
                work.demo() ? 1 : 0);
    }

    public void change(HeldWork held, WorkDetails details, WorkTimes times, Instant now) {
        sql.update(
                "update work_order set what = ?, details = ?, place = ?, wanted_arrive_by = ?,"
                        + " wanted_finish_by = ?, arrive_by = ?, finish_by = ?,"
                        + STEP,
                details.what(),
                details.details(),
                details.place(),
                times.arriveBy(),
                times.finishBy(),
                times.arriveBy(),
                times.finishBy(),
                held.next().name(),
                now,
                held.id());
    }

    /** What was done with it under another order of the provider's is told by its history alone. */
    public void redispatch(HeldWork held, long provider, WorkTimes times, Instant now) {
        sql.update(
                "update work_order set provider_id = ?, dispatched_at = ?, wanted_arrive_by = ?,"
                        + " wanted_finish_by = ?, arrive_by = ?, finish_by = ?, accepted_at ="
                        + " null, arrived_at = null, arrived_told_at = null, arrived_lon = null,"
                        + " arrived_lat = null, arrived_accuracy = null, done_at = null,"
                        + " done_told_at = null, result = null, done_persons = null,"
                        + STEP,
                provider,
                now,
                times.arriveBy(),
                times.finishBy(),
                times.arriveBy(),
                times.finishBy(),
                held.next().name(),
                now,
                held.id());
    }

    public void accept(HeldWork held, WorkTimes agreed, Instant now) {
        sql.update(
                "update work_order set accepted_at = ?, arrive_by = ?, finish_by = ?," + STEP,
                now,
                agreed.arriveBy(),
                agreed.finishBy(),
                held.next().name(),
                now,
                held.id());
    }

    public void decline(HeldWork held, Instant now) {
        sql.update("update work_order set" + STEP, held.next().name(), now, held.id());
    }

    /**
     * @param happened when it was, as was said
     */
    public void arrive(HeldWork held, OnSite there, Instant happened, Instant now) {
        sql.update(
                "update work_order set arrived_at = ?, arrived_told_at = ?, arrived_lon = ?,"
                        + " arrived_lat = ?, arrived_accuracy = ?,"
                        + STEP,
                happened,
                now,
                there.lon(),
                there.lat(),
                there.accuracy(),
                held.next().name(),
                now,
                held.id());
    }

    /**
     * @param happened when it was, as was said
     * @param persons logins of who did it, between commas
     */
    public void finish(
            HeldWork held, String result, String persons, Instant happened, Instant now) {
        sql.update(
                "update work_order set done_at = ?, done_told_at = ?, result = ?, done_persons ="
                        + " ?,"
                        + STEP,
                happened,
                now,
                result,
                persons,
                held.next().name(),
                now,
                held.id());
    }

    public void pass(HeldWork held, Instant now) {
        sql.update(
                "update work_order set passed_at = ?, ended_at = ?," + STEP,
                now,
                now,
                held.next().name(),
                now,
                held.id());
    }

    /** Nobody has to arrive by a time again. */
    public void giveBack(HeldWork held, Instant finishBy, Instant now) {
        sql.update(
                "update work_order set arrive_by = null, finish_by = ?, done_at = null,"
                        + " done_told_at = null,"
                        + STEP,
                finishBy,
                held.next().name(),
                now,
                held.id());
    }

    public void rate(HeldWork held, int stars, String words, Instant now) {
        sql.update(
                "update work_order set rating = ?, rating_words = ?," + STEP,
                stars,
                words,
                held.next().name(),
                now,
                held.id());
    }

    public void cancel(HeldWork held, Instant now) {
        sql.update(
                "update work_order set ended_at = ?," + STEP,
                now,
                held.next().name(),
                now,
                held.id());
    }
}

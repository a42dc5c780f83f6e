package org.andian.portal.telling.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;
import org.andian.portal.telling.TellingKeys;

import java.time.Duration;
import java.util.List;

/** Gives up messages and calls of long ago; on one node at a time. */
@ApplicationScoped
class TellingUpkeep implements Chore {

    @Inject private Sweep sweep;

    @Inject private Forgotten forgotten;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("telling.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(11));
    }

    @Override
    public void work(Turn turn) {
        int days = settings.get(TellingKeys.KEPT_DAYS);
        forgotten.before(TellingKeys.FORGOTTEN, sweep.firstKept(days));
        List<Object> first = List.of(sweep.startOfKept(days));
        sweep.byKey(
                turn,
                "select id from message where written_at < ? order by written_at limit ?",
                first,
                "delete from message where id in (%s)");
        sweep.byKey(
                turn,
                "select id from telling_call where at < ? order by at limit ?",
                first,
                "delete from telling_call where id in (%s)");
        sweep.byKey(
                turn,
                "select id from telling_note where at < ? order by at limit ?",
                first,
                "delete from telling_note where id in (%s)");
        sweep.byKey(
                turn,
                """
                select t.alarm_id as id from telling t left join alarm_view a on a.id = t.alarm_id
                where a.id is null order by t.alarm_id limit ?\
                """,
                List.of(),
                "delete from telling where alarm_id in (%s)");
        sweep.byKey(
                turn,
                "select id from telling_duty where ends_at < ? order by ends_at limit ?",
                first,
                "delete from telling_duty where id in (%s)");
        sweep.byKey(
                turn,
                """
                select s.duty_id as id from telling_shift_told s left join telling_duty d on d.id = s.duty_id
                where d.id is null order by s.duty_id limit ?\
                """,
                List.of(),
                "delete from telling_shift_told where duty_id in (%s)");
        sweep.byKey(
                turn,
                "select id from telling_shift_note where at < ? order by at limit ?",
                first,
                "delete from telling_shift_note where id in (%s)");
        sweep.byKey(
                turn,
                "select id from telling_storm where last_at < ? order by last_at limit ?",
                first,
                "delete from telling_storm where id in (%s)");
        sweep.byKey(
                turn,
                """
                select f.id from telling_fold f left join telling_storm s on s.id = f.storm_id
                where s.id is null order by f.id limit ?\
                """,
                List.of(),
                "delete from telling_fold where id in (%s)");
        forgetAlarms(turn, "telling_in_storm");
        forgetAlarms(turn, "telling_folded");
        forgetAlarms(turn, "telling_errand");
    }

    /** What a table says of alarms that are no more. */
    private void forgetAlarms(Turn turn, String table) {
        sweep.byKey(
                turn,
                "select distinct t.alarm_id as id from "
                        + table
                        + " t left join alarm_view a on a.id = t.alarm_id where a.id is null"
                        + " order by t.alarm_id limit ?",
                List.of(),
                "delete from " + table + " where alarm_id in (%s)");
    }
}

package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells whoever was told of many alarms at once that all of them are over, with their number, once
 * the storm has passed.
 */
@ApplicationScoped
class FoldsEnd {

    private static final String LASTS =
            """
            exists (select 1 from telling_folded m join alarm_view a on a.id = m.alarm_id
              left join telling t on t.alarm_id = m.alarm_id
              where m.fold_id = f.id and (a.cleared_at is null or t.clear_at is not null))\
            """;
    private static final String PASSED =
            """
            select f.id from telling_fold f join telling_storm s on s.id = f.storm_id
            where f.cleared_at is null and f.told_at is not null and s.last_at <= ? and f.id > ? and f.level in (%s)
              and not \
            """
                    + LASTS
                    + " order by f.id limit ?";

    private static final String HELD =
            """
            select f.id, f.person, f.level, f.alarm_id, f.round, coalesce(d.step, 'ENTERPRISE') as step,
              case when (select s.source from telling_storm s where s.id = f.storm_id) like 'district:%' then 1 else 0
                end as wide
            from telling_fold f left join telling_folded d on d.fold_id = f.id and d.alarm_id = f.alarm_id
            where f.id = ? and f.cleared_at is null and f.told_at is not null for update\
            """;

    private record Ended(
            long id,
            String person,
            Level level,
            long alarmId,
            long round,
            ChainStep step,
            boolean isWide) {}

    @Inject private Sql sql;

    @Inject private Storms storms;

    @Inject private ChainBook chains;

    @Inject private MessageWriter messages;

    /**
     * Those of which every alarm is over; those that wait for the morning keep back no others.
     *
     * @param after those up to it have been looked at
     */
    public List<Long> passed(Instant now, long after, int limit) {
        List<String> told =
                Arrays.stream(Level.values())
                        .filter(level -> !isQuiet(level, now))
                        .map(Level::name)
                        .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(now.minus(Storms.MINUTE), after));
        parameters.addAll(told);
        parameters.add(limit);
        return sql.list(
                PASSED.replace("%s", Sql.marks(told.size())), parameters, row -> row.number("id"));
    }

    /** Unless another has done so, or it is night and it was no alarm. */
    public void end(long id, Instant now) {
        long storm =
                sql.first(
                                "select storm_id from telling_fold where id = ?",
                                List.of(id),
                                row -> row.number("storm_id"))
                        .orElse(0L);
        if (!storms.isOver(storm, now)) {
            return;
        }
        // held before it is asked whether one lasts: whoever counts one in holds it too
        Optional<Ended> ended = sql.first(HELD, List.of(id), FoldsEnd::ended);
        ended.filter(fold -> !isQuiet(fold.level(), now) && !lasts(id))
                .ifPresent(fold -> tell(fold, now));
    }

    private boolean isQuiet(Level level, Instant now) {
        return chains.quiet(level).after(now).isAfter(now);
    }

    private boolean lasts(long id) {
        return sql.count(
                        "select count(*) as n from telling_fold f where f.id = ? and " + LASTS,
                        List.of(id))
                > 0;
    }

    private void tell(Ended fold, Instant now) {
        long count =
                sql.count(
                        "select count(*) as n from telling_folded where fold_id = ?",
                        List.of(fold.id()));
        AlarmFacts.find(sql, fold.alarmId())
                .ifPresent(
                        alarm ->
                                messages.endMany(
                                        new MessageWriter.Cause(
                                                alarm,
                                                -fold.id(),
                                                AlarmWording.Why.of(Occasion.CLEARED),
                                                now),
                                        new MessageWriter.Many(
                                                fold.round(),
                                                fold.step(),
                                                fold.person(),
                                                count,
                                                fold.isWide())));
        sql.update(
                "update telling_fold set cleared_at = ?, open_slot = null where id = ?",
                now,
                fold.id());
    }

    private static Ended ended(Row row) {
        return new Ended(
                row.number("id"),
                row.text("person"),
                Level.valueOf(row.text("level")),
                row.number("alarm_id"),
                row.number("round"),
                ChainStep.valueOf(row.text("step")),
                row.flag("wide"));
    }
}

package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Many alarms within a minute of one premises, or in one district. A storm goes on while a minute
 * brings so many; after a while the next alarm begins another, so that what lasts is told again.
 */
@ApplicationScoped
class Storms {

    /** In which so many alarms are a storm. */
    static final Duration MINUTE = Duration.ofMinutes(1);

    /** Of smoke and arcs everybody hears by itself. */
    private static final Set<AlarmKind> NEVER_FOLDED =
            Set.of(AlarmKind.ARC, AlarmKind.SMOKE, AlarmKind.SUPPLY_CUT);

    private static final String OF_PREMISES = "a.premises_id = ?";
    private static final String OF_DISTRICT = "p.district_path = ?";
    private static final String RECEIVED =
            """
            from alarm_view a join premises_view p on p.id = a.premises_id where a.received_at > ? and %s\
            """;

    /**
     * A storm as one of its alarms sees it.
     *
     * @param isWide of a district, else of a premises
     */
    record Storm(long id, boolean isWide) {}

    @Inject private Sql sql;

    @Inject private Settings settings;

    /** An alarm that begins to be told becomes part of the storms there are. */
    public void join(AlarmFacts alarm, Instant now) {
        sql.update("delete from telling_in_storm where alarm_id = ?", alarm.id());
        if (alarm.premisesId() == null || NEVER_FOLDED.contains(alarm.kind())) {
            return;
        }
        join(alarm, false, now);
        if (alarm.districtPath() != null) {
            join(alarm, true, now);
        }
    }

    private void join(AlarmFacts alarm, boolean wide, Instant now) {
        int many = settings.get(TellingKeys.STORM_ALARMS);
        if (received(alarm, wide, now.minus(MINUTE), many) >= many) {
            sql.update(
                    "insert into telling_in_storm (alarm_id, wide, storm_id) values (?, ?, ?)",
                    alarm.id(),
                    wide ? 1 : 0,
                    held(source(alarm, wide), now));
        }
    }

    /**
     * The storm in which people at a step hear of an alarm: above those who look after the premises
     * themselves that of the district first.
     */
    public Optional<Storm> of(long alarmId, ChainStep step) {
        boolean isNear = step == ChainStep.ENTERPRISE || step == ChainStep.PROVIDER;
        return sql.first(
                "select storm_id, wide from telling_in_storm where alarm_id = ? and wide <= ? order"
                        + " by wide desc limit 1",
                List.of(alarmId, isNear ? 0 : 1),
                row -> new Storm(row.number("storm_id"), row.flag("wide")));
    }

    /** How many alarms it has brought, those among them that nobody has been told of yet. */
    public long size(Storm storm, AlarmFacts alarm) {
        return sql.count(
                "select count(*) as n "
                        + RECEIVED.replace("%s", storm.isWide() ? OF_DISTRICT : OF_PREMISES)
                        + " and a.received_at <= (select last_at from telling_storm where id = ?)",
                List.of(
                        sql.first(
                                        "select began_at from telling_storm where id = ?",
                                        List.of(storm.id()),
                                        row -> row.instant("began_at"))
                                .orElseThrow()
                                .minus(MINUTE),
                        storm.isWide() ? alarm.districtPath() : alarm.premisesId(),
                        storm.id()));
    }

    /** Held until the transaction ends, whether it brings nothing any more; it is over then. */
    public boolean isOver(long storm, Instant now) {
        Instant last =
                sql.first(
                                "select last_at from telling_storm where id = ? for update",
                                List.of(storm),
                                row -> row.instant("last_at"))
                        .orElse(Instant.EPOCH);
        if (last.isAfter(now.minus(MINUTE))) {
            return false;
        }
        close(storm);
        return true;
    }

    private long received(AlarmFacts alarm, boolean wide, Instant since, int most) {
        return sql.count(
                "select count(*) as n from (select a.id "
                        + RECEIVED.replace("%s", wide ? OF_DISTRICT : OF_PREMISES)
                        + " limit ?) few",
                List.of(since, wide ? alarm.districtPath() : alarm.premisesId(), most));
    }

    private static String source(AlarmFacts alarm, boolean wide) {
        return wide ? "district:" + alarm.districtPath() : "premises:" + alarm.premisesId();
    }

    /** Nobody else begins or ends one there until the transaction ends. */
    private long held(String source, Instant now) {
        long id = open(source, now);
        Instant longest = now.minus(Duration.ofMinutes(settings.get(TellingKeys.STORM_MINUTES)));
        boolean goesOn =
                sql.count(
                                "select count(*) as n from telling_storm where id = ? and last_at"
                                        + " >= ? and began_at > ?",
                                List.of(id, now.minus(MINUTE), longest))
                        > 0;
        if (!goesOn) {
            close(id);
            return open(source, now);
        }
        sql.update(
                "update telling_storm set last_at = ? where id = ? and last_at < ?", now, id, now);
        return id;
    }

    private long open(String source, Instant now) {
        sql.update(
                "insert into telling_storm (source, began_at, last_at) values (?, ?, ?) on"
                        + " duplicate key update source = values(source)",
                source,
                now,
                now);
        return sql.first(
                        "select id from telling_storm where source = ? and open_slot = 1 for"
                                + " update",
                        List.of(source),
                        row -> row.number("id"))
                .orElseThrow();
    }

    private void close(long id) {
        sql.update("update telling_storm set open_slot = null where id = ?", id);
    }
}

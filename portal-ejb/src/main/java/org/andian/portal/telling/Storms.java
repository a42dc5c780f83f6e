package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Many alarms within a minute of one premises, or in one district. A storm goes on while a minute
 * brings so many; after a while the next alarm begins another, so that what lasts is told again.
 * When alarms came is what counts, not when they are told: what waited while no node ran, or until
 * it had lasted, is a storm as it would have been at once.
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
            from alarm_view a join premises_view p on p.id = a.premises_id
            where a.received_at > ? and a.received_at <= ? and %s\
            """;

    /**
     * A storm as one of its alarms sees it.
     *
     * @param isWide of a district, else of a premises
     */
    record Storm(long id, boolean isWide) {}

    private record Span(Instant began, Instant last) {}

    @Inject private Sql sql;

    @Inject private Settings settings;

    /**
     * An alarm that begins to be told becomes part of the storms there are.
     *
     * @param occasion what has come again or risen has come now
     */
    public void join(AlarmFacts alarm, Occasion occasion, Instant now) {
        sql.update("delete from telling_in_storm where alarm_id = ?", alarm.id());
        if (alarm.premisesId() == null || NEVER_FOLDED.contains(alarm.kind())) {
            return;
        }
        Instant came = occasion == Occasion.RAISED ? receivedAt(alarm, now) : now;
        join(alarm, false, came);
        if (alarm.districtPath() != null) {
            join(alarm, true, came);
        }
    }

    /**
     * An alarm of which more is told after a while: what makes it part of a storm may have come
     * after it was told first.
     *
     * @param began to be told
     */
    public void joinLate(AlarmFacts alarm, Instant began) {
        if (alarm.premisesId() == null || NEVER_FOLDED.contains(alarm.kind())) {
            return;
        }
        Instant received = receivedAt(alarm, began);
        Instant came = received.isBefore(began.minus(MINUTE)) ? began : received;
        Set<Boolean> known =
                Set.copyOf(
                        sql.list(
                                "select wide from telling_in_storm where alarm_id = ?",
                                List.of(alarm.id()),
                                row -> row.flag("wide")));
        if (!known.contains(false)) {
            join(alarm, false, came);
        }
        if (!known.contains(true) && alarm.districtPath() != null) {
            join(alarm, true, came);
        }
    }

    private Instant receivedAt(AlarmFacts alarm, Instant otherwise) {
        return sql.first(
                        "select received_at from alarm_view where id = ?",
                        List.of(alarm.id()),
                        row -> row.instant("received_at"))
                .orElse(otherwise);
    }

    private void join(AlarmFacts alarm, boolean wide, Instant came) {
        if (isOfMany(alarm, wide, came)) {
            sql.update(
                    "insert into telling_in_storm (alarm_id, wide, storm_id) values (?, ?, ?)",
                    alarm.id(),
                    wide ? 1 : 0,
                    held(source(alarm, wide), came));
        }
    }

    /** Whether any minute that it lies in brought so many, wherever in that minute it came. */
    private boolean isOfMany(AlarmFacts alarm, boolean wide, Instant came) {
        int many = settings.get(TellingKeys.STORM_ALARMS);
        List<Instant> times = new ArrayList<>(times(alarm, wide, came.minus(MINUTE), came, true));
        Collections.reverse(times);
        times.addAll(times(alarm, wide, came, came.plus(MINUTE), false));
        return IntStream.rangeClosed(0, times.size() - many)
                .anyMatch(
                        first ->
                                times.get(first).plus(MINUTE).isAfter(times.get(first + many - 1)));
    }

    /** When alarms came, those next to the moment in question, as many as make a storm. */
    private List<Instant> times(
            AlarmFacts alarm, boolean wide, Instant after, Instant until, boolean latestFirst) {
        return sql.list(
                "select a.received_at "
                        + RECEIVED.replace("%s", wide ? OF_DISTRICT : OF_PREMISES)
                        + (latestFirst
                                ? " order by a.received_at desc limit ?"
                                : " order by a.received_at limit ?"),
                List.of(after, until, place(alarm, wide), settings.get(TellingKeys.STORM_ALARMS)),
                row -> row.instant("received_at"));
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
        Span span =
                sql.first(
                                "select began_at, last_at from telling_storm where id = ?",
                                List.of(storm.id()),
                                row -> new Span(row.instant("began_at"), row.instant("last_at")))
                        .orElseThrow();
        Instant came = receivedAt(alarm, span.began());
        Instant first = came.isBefore(span.began()) ? came : span.began();
        return sql.count(
                "select count(*) as n "
                        + RECEIVED.replace("%s", storm.isWide() ? OF_DISTRICT : OF_PREMISES),
                List.of(
                        first.minus(MINUTE),
                        span.last().plus(MINUTE),
                        place(alarm, storm.isWide())));
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

    private static Object place(AlarmFacts alarm, boolean wide) {
        return wide ? alarm.districtPath() : alarm.premisesId();
    }

    private static String source(AlarmFacts alarm, boolean wide) {
        return (wide ? "district:" : "premises:") + place(alarm, wide);
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

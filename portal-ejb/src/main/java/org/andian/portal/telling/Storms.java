package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Many alarms within a minute of one premises, or in one district. A storm goes on while a minute
 * brings so many; after a while the next alarm begins another, so that what lasts is told again.
 * When alarms came is what counts, not when they are told: what waited while no node ran, or until
 * it had lasted, is a storm as it would have been at once.
 *
 * <p>An alarm came when it was received, or, where it rose or came again, when it did so. It
 * belongs to the storm of its source that {@link Span#takesIn takes in} that moment, over or not,
 * however late it is told; where there is none it begins one, which is over at once where another
 * goes on by then. How many a storm has brought is counted from the alarms themselves.
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

    /**
     * A storm by the moments at which those of its alarms came of which people have been told.
     *
     * @param began the first
     * @param last the last
     */
    record Span(long id, Instant began, Instant last) {

        /**
         * Whether what came then belongs to it: less than a minute before it began or no more than
         * a minute after its last, and within the time after which another begins.
         */
        boolean takesIn(Instant came, Duration longest) {
            return came.isAfter(began.minus(MINUTE))
                    && !came.isAfter(last.plus(MINUTE))
                    && came.isBefore(began.plus(longest))
                    && came.isAfter(last.minus(longest).minus(MINUTE));
        }

        /** Of one source that which went on then, else the first that began within the minute. */
        static Optional<Span> at(Instant came, List<Span> storms, Duration longest) {
            List<Span> fitting =
                    storms.stream()
                            .filter(storm -> storm.takesIn(came, longest))
                            .sorted(Comparator.comparing(Span::began).thenComparing(Span::id))
                            .toList();
            return fitting.stream()
                    .filter(storm -> !storm.began().isAfter(came))
                    .reduce((earlier, later) -> later)
                    .or(() -> fitting.stream().findFirst());
        }
    }

    @Inject private Sql sql;

    @Inject private Settings settings;

    /**
     * An alarm that begins to be told becomes part of the storms there are.
     *
     * @param occasion what has come again or risen has come now
     * @return when it came
     */
    public Instant join(AlarmFacts alarm, Occasion occasion, Instant now) {
        sql.update("delete from telling_in_storm where alarm_id = ?", alarm.id());
        Instant came = occasion == Occasion.RAISED ? receivedAt(alarm, now) : now;
        join(alarm, came, Set.of());
        return came;
    }

    /**
     * An alarm of which more is told after a while: what makes it part of a storm may have come
     * after it was told first.
     *
     * @param came as {@link #join} has said
     */
    public void joinLate(AlarmFacts alarm, Instant came) {
        Set<Boolean> known =
                Set.copyOf(
                        sql.list(
                                "select wide from telling_in_storm where alarm_id = ?",
                                List.of(alarm.id()),
                                row -> row.flag("wide")));
        join(alarm, came, known);
    }

    /**
     * @param known of its premises (false) or its district (true), whose storm it is part of
     */
    private void join(AlarmFacts alarm, Instant came, Set<Boolean> known) {
        if (alarm.premisesId() == null || NEVER_FOLDED.contains(alarm.kind())) {
            return;
        }
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

    /**
     * How many alarms it has brought, the same for each of them: those received from a minute
     * before it began to a minute after its last, those among them that nobody has been told of
     * yet.
     */
    public long size(Storm storm, AlarmFacts alarm) {
        Span span =
                sql.first(
                                "select id, began_at, last_at from telling_storm where id = ?",
                                List.of(storm.id()),
                                Storms::span)
                        .orElseThrow();
        return sql.count(
                "select count(*) as n "
                        + RECEIVED.replace("%s", storm.isWide() ? OF_DISTRICT : OF_PREMISES),
                List.of(
                        span.began().minus(MINUTE),
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

    /** That to which an alarm belongs; nobody else changes it until the transaction ends. */
    private long held(String source, Instant came) {
        long id = there(source, came).orElseGet(() -> begun(source, came)).id();
        sql.update(
                """
                update telling_storm set began_at = least(began_at, ?), last_at = greatest(last_at, ?)
                where id = ? and (began_at > ? or last_at < ?)\
                """,
                came,
                came,
                id,
                came,
                came);
        return id;
    }

    /** Found first and then held by its number: what goes on elsewhere is not waited for. */
    private Optional<Span> there(String source, Instant came) {
        Duration longest = Duration.ofMinutes(settings.get(TellingKeys.STORM_MINUTES));
        List<Span> near =
                sql.list(
                        "select id, began_at, last_at from telling_storm where source = ? and"
                                + " last_at >= ? and began_at < ?",
                        List.of(source, came.minus(MINUTE), came.plus(MINUTE)),
                        Storms::span);
        return Span.at(came, near, longest)
                .flatMap(
                        storm ->
                                sql.first(
                                        "select id, began_at, last_at from telling_storm where id ="
                                                + " ? for update",
                                        List.of(storm.id()),
                                        Storms::span))
                .filter(storm -> storm.takesIn(came, longest));
    }

    /** Nobody else begins one there until the transaction ends; another may just have done so. */
    private Span begun(String source, Instant came) {
        Span open = open(source, came);
        return there(source, came).orElseGet(() -> beside(open, source, came));
    }

    private Span beside(Span open, String source, Instant came) {
        if (came.isBefore(open.began())) {
            long over =
                    sql.insert(
                            "insert into telling_storm (source, open_slot, began_at, last_at)"
                                    + " values (?, null, ?, ?)",
                            source,
                            came,
                            came);
            return new Span(over, came, came);
        }
        close(open.id());
        return open(source, came);
    }

    private Span open(String source, Instant came) {
        sql.update(
                "insert into telling_storm (source, began_at, last_at) values (?, ?, ?) on"
                        + " duplicate key update source = values(source)",
                source,
                came,
                came);
        return sql.first(
                        "select id, began_at, last_at from telling_storm where source = ? and"
                                + " open_slot = 1 for update",
                        List.of(source),
                        Storms::span)
                .orElseThrow();
    }

    private void close(long id) {
        sql.update("update telling_storm set open_slot = null where id = ?", id);
    }

    private static Span span(Row row) {
        return new Span(row.number("id"), row.instant("began_at"), row.instant("last_at"));
    }
}

package org.andian.portal.telling.shift;

import org.andian.portal.alarm.Level;
import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.ChainStep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What waits at a step of the chain for one of a rota: alarms that last, that nobody has
 * acknowledged, of which that step was told, and which are his to look after. No more than a
 * thousand are counted, so that a city whose alarms all stand open is not read through whenever
 * somebody comes.
 *
 * @param count of them, at most a thousand
 * @param isMore whether they are more than that
 * @param worst the one to be named: of the highest level the longest waiting
 */
record WaitingAlarms(int count, boolean isMore, long worst) {

    private static final int MOST = 1000;

    /** In the order of the key of alarms that wait, so that reading ends with what is asked for. */
    private static final String SELECT =
            """
            select straight_join a.id, t.severity
            from alarm_view a join telling t on t.alarm_id = a.id join premises_view p on p.id = a.premises_id
            where a.open_slot = 1 and a.acknowledged_at is null and t.ended = 0 and find_in_set(?, t.done) > 0
              and %s and \
            """;

    private static final String OLDEST = " order by a.raised_at, a.id limit ?";

    /** One that waits. */
    record One(long id, Level severity) {}

    /**
     * Empty where nothing waits.
     *
     * @param own what is his, over alias p (premises)
     */
    static Optional<WaitingAlarms> of(Sql sql, DutyPlace place, Reach own, ChainStep step) {
        String select = SELECT.replace("%s", place.condition()) + own.sql();
        List<Object> parameters = new ArrayList<>(List.of(step.name(), place.number()));
        parameters.addAll(own.parameters());
        List<One> oldest = list(sql, select, parameters, MOST + 1);
        boolean isMore = oldest.size() > MOST;
        return worst(oldest)
                .map(one -> isMore ? worseBehind(sql, select, parameters, one).orElse(one) : one)
                .map(one -> new WaitingAlarms(Math.min(oldest.size(), MOST), isMore, one.id()));
    }

    /** Of the highest level the first. */
    static Optional<One> worst(List<One> oldest) {
        return oldest.stream()
                .reduce(
                        (one, later) ->
                                later.severity().compareTo(one.severity()) > 0 ? later : one);
    }

    /** Younger than those that were read, and worse than all of them. */
    private static Optional<One> worseBehind(
            Sql sql, String select, List<Object> parameters, One known) {
        return Arrays.stream(Level.values())
                .filter(level -> level.compareTo(known.severity()) > 0)
                .sorted(Comparator.reverseOrder())
                .map(level -> ofLevel(sql, select, parameters, level))
                .flatMap(List::stream)
                .findFirst();
    }

    private static List<One> ofLevel(Sql sql, String select, List<Object> parameters, Level level) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(level.name());
        return list(sql, select + " and t.severity = ?", all, 1);
    }

    private static List<One> list(Sql sql, String select, List<Object> parameters, int limit) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(limit);
        return sql.list(
                select + OLDEST,
                all,
                row -> new One(row.number("id"), Level.valueOf(row.text("severity"))));
    }

    /** How many, as it is told. */
    String told() {
        return isMore ? count + "+" : Integer.toString(count);
    }
}

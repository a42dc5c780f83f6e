package org.andian.portal.telling.shift;

import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.ChainStep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What waits at a step of the chain for one of a rota: alarms that last, that nobody has
 * acknowledged, of which that step was told, and which are his to look after.
 *
 * @param count of them
 * @param worst the one to be named: of the highest level the longest waiting
 */
record WaitingAlarms(long count, long worst) {

    private static final String FROM =
            """
             from telling t join alarm_view a on a.id = t.alarm_id join premises_view p on p.id = a.premises_id
            where t.ended = 0 and a.cleared_at is null and a.acknowledged_at is null
              and find_in_set(?, t.done) > 0 and %s and \
            """;

    private static final String ORDER =
            """
             order by case t.severity when 'ALARM' then 0 when 'WARNING' then 1 else 2 end, a.raised_at, a.id limit 1\
            """;

    /**
     * Empty where nothing waits.
     *
     * @param own what is his, over alias p (premises)
     */
    static Optional<WaitingAlarms> of(Sql sql, DutyPlace place, Reach own, ChainStep step) {
        String from = FROM.replace("%s", place.condition()) + own.sql();
        List<Object> parameters = new ArrayList<>(List.of(step.name(), place.number()));
        parameters.addAll(own.parameters());
        long count = sql.count("select count(*) as n" + from, parameters);
        return count == 0
                ? Optional.empty()
                : sql.first(
                        "select a.id" + from + ORDER,
                        parameters,
                        row -> new WaitingAlarms(count, row.number("id")));
    }
}

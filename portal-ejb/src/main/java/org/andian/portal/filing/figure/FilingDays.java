package org.andian.portal.filing.figure;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The selects behind the room's indicators. A filing is of the day it is due; what came of it after
 * the day was computed is none of its records.
 */
final class FilingDays {

    /** China keeps one offset all year, so the first late moment follows from the day. */
    private static final String DEADLINE =
            "((to_days(f.due_on) + 1 - 719528) * 86400000 - 28800000)";

    private static final String FILED = "case when f.first_submitted_at <= c.at then 1 else 0 end";

    private static final String IN_TIME =
            "case when f.first_submitted_at <= c.at and f.first_submitted_at < "
                    + DEADLINE
                    + " then 1 else 0 end";

    /** Before its day is over, one that is not in is not missing yet. */
    private static final String DECIDED =
            "(c.at >= " + DEADLINE + " or f.first_submitted_at <= c.at)";

    private static final String SELECT =
            """
            select c.day, k.code as campaign, null as premises_id, f.district_id,
              cast('#0' as char) collate utf8mb4_bin as venue_group, null as device_id, null as alarm_id,
              f.first_submitted_at as at, 'filing' as what, %1$s as numerator, 1 as denominator
            from filing f join (%2$s) c on c.day = f.due_on join campaign_view k on k.id = f.campaign_id
            where f.due_on >= ? and f.due_on <= ? and f.parent_id is null and f.state <> 'WAIVED'
              and f.opened_at <= c.at and %3$s\
            """;

    private FilingDays() {}

    static Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        List<Object> parameters = new ArrayList<>(asOf.parameters());
        parameters.addAll(List.of(first, last));
        String sql =
                switch (indicator) {
                    case FilingIndicators.DUE -> SELECT.formatted("1", asOf.sql(), "1 = 1");
                    case FilingIndicators.FILED -> SELECT.formatted(FILED, asOf.sql(), DECIDED);
                    case FilingIndicators.IN_TIME -> SELECT.formatted(IN_TIME, asOf.sql(), DECIDED);
                    default ->
                            throw new IllegalArgumentException(
                                    "There is no indicator " + indicator + " here.");
                };
        return new Records(sql, parameters);
    }
}

package org.andian.portal.hazard.figure;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Door: the present month's share mended on time, by the rule of the statistics, at once and of the
 * premises the caller sees today.
 */
@Stateless
public class HazardsOnTime {

    /** The days of the month that are the last day of any hazard. */
    private static final String DAYS =
            "select distinct d.due_on as day, cast(? as signed) as at from hazard_act d where"
                    + " d.due_on >= ? and d.due_on <= ?";

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private Clock clock;

    public OnTime thisMonth(Scope scope) {
        LocalDate last = today.date();
        LocalDate first = last.withDayOfMonth(1);
        AsOf now = new AsOf(DAYS, List.of(clock.instant(), first, last));
        Records records =
                HazardDays.records(new Counter(Measure.ON_TIME, Slice.ALL), first, last, now);
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(records.parameters());
        parameters.addAll(reach.parameters());
        return sql.first(
                        "select coalesce(sum(r.numerator), 0) as mended, count(*) as due from ("
                                + records.sql()
                                + ") r join premises_view p on p.id = r.premises_id where "
                                + reach.sql(),
                        parameters,
                        row -> new OnTime(row.number("mended"), row.number("due")))
                .orElseThrow();
    }
}

package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days devices were heard, and where: a place of which nothing was heard had not "no
 * alarms", nobody was watching.
 */
@ApplicationScoped
public class Monitoring {

    /** The indicator whose numerator is the time in which devices were heard. */
    private static final String ONLINE = "online";

    @Inject private Sql sql;

    /** A day on which a device was heard at a spot. */
    public record Heard(LocalDate day, Spot spot) {

        public static Heard of(Row row) {
            return new Heard(row.day("day"), Spot.of(row));
        }
    }

    /**
     * @param grain what of the spots to tell apart
     * @return each day and spot once, in no order
     */
    public List<Heard> of(DateSpan span, Limit limit, Grain grain) {
        List<Object> parameters = new ArrayList<>(List.of(ONLINE, span.first(), span.last()));
        parameters.addAll(limit.parameters());
        return sql.list(
                "select distinct q.day, "
                        + grain.columns()
                        + " from fact q left join district_view x on x.id = q.district_id"
                        + " where q.indicator = ? and q.day >= ? and q.day <= ?"
                        + " and q.numerator > 0 and "
                        + limit.on("q.venue_group", "q.department", "q.campaign"),
                parameters,
                Heard::of);
    }
}

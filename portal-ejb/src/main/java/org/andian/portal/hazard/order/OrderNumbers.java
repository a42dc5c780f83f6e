package org.andian.portal.hazard.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * Gives the numbers of a body in a year, one after the other and without a gap: whoever takes one
 * holds the body's row until his transaction ends, and what is taken back takes its number along.
 */
@ApplicationScoped
class OrderNumbers {

    @Inject private Sql sql;

    public int take(long bodyId, int year) {
        return held(bodyId, year, 1);
    }

    /** Takes none, and holds the row as whoever takes one does. */
    public void hold(long bodyId, int year) {
        held(bodyId, year, 0);
    }

    /**
     * @param taken how many numbers from now on
     * @return the last that is taken
     */
    private int held(long bodyId, int year, int taken) {
        sql.update(
                "insert into hazard_order_number (body_id, for_year, last_no) values (?, ?, ?) on"
                        + " duplicate key update last_no = last_no + values(last_no)",
                bodyId,
                year,
                taken);
        return (int)
                sql.count(
                        "select last_no as n from hazard_order_number where body_id = ? and"
                                + " for_year = ? for update",
                        List.of(bodyId, year));
    }
}

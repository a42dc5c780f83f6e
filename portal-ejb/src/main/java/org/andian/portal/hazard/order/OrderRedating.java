package org.andian.portal.hazard.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.calendar.ArrangementChanged;
import org.andian.portal.calendar.Deadline;
import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.TermKind;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.HazardTrack;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.List;

/**
 * Dates the orders under way anew when a year's holidays are arranged, in the transaction that
 * arranges them, and tells the premises. A hazard that was given more time keeps the day it was
 * given; nobody becomes late by it.
 */
@ApplicationScoped
class OrderRedating {

    private static final String OPEN =
            """
            select o.* from hazard_order o where o.issued_on <= ? and o.due_on >= ? and exists (
              select 1 from hazard h where h.order_id = o.id and h.state in ('ORDERED', 'RETURNED', 'PROVED'))
            order by o.id for update\
            """;

    @Inject private Sql sql;

    @Inject private HazardTrack track;

    @Inject private OrderNotices notices;

    @Inject private Today today;

    private record Open(
            long id, long premises, OrderNumber number, LocalDate from, Term term, Deadline due) {

        static Open of(Row row) {
            return new Open(
                    row.number("id"),
                    row.number("premises_id"),
                    new OrderNumber(
                            row.text("mark"),
                            (int) row.number("for_year"),
                            (int) row.number("number")),
                    row.day("issued_on"),
                    new Term(
                            (int) row.number("term_days"),
                            TermKind.valueOf(row.text("term_kind")),
                            row.flag("term_moves")),
                    new Deadline(row.day("due_on"), row.flag("provisional")));
        }
    }

    void date(@Observes ArrangementChanged changed) {
        sql.list(OPEN, List.of(changed.last(), changed.first()), Open::of)
                .forEach(order -> date(order, changed));
    }

    private void date(Open order, ArrangementChanged changed) {
        Deadline anew = changed.after().deadline(order.from(), order.term());
        boolean isMoved = !anew.lastDay().equals(order.due().lastDay());
        if (anew.equals(order.due()) || isMoved && anew.lastDay().isBefore(today.date())) {
            return;
        }
        sql.update(
                "update hazard_order set due_on = ?, provisional = ? where id = ?",
                anew.lastDay(),
                anew.provisional() ? 1 : 0,
                order.id());
        if (isMoved) {
            move(order, anew.lastDay(), changed);
        }
    }

    private void move(Open order, LocalDate last, ArrangementChanged changed) {
        LocalDate was = order.due().lastDay();
        record Moved(long id, HazardState state) {}
        List<Moved> moved =
                sql.list(
                        """
                        select h.id, h.state from hazard h where h.order_id = ? and h.due_on = ?
                          and h.state in ('ORDERED', 'RETURNED', 'PROVED') and not exists (
                            select 1 from hazard_extension e where e.hazard_id = h.id and e.granted = 1
                            and e.wanted_on = h.due_on)
                        order by h.id for update\
                        """,
                        List.of(order.id(), was),
                        row -> new Moved(row.number("id"), HazardState.valueOf(row.text("state"))));
        Scope by = Scope.portal(changed.by());
        for (Moved one : moved) {
            sql.update(
                    "update hazard set due_on = ?, version = version + 1 where id = ?",
                    last,
                    one.id());
            track.note(by, one.id(), "REDATE", one.state(), was + " > " + last);
        }
        if (!moved.isEmpty()) {
            notices.moved(order.premises(), order.number(), was, last, changed.year());
        }
    }
}

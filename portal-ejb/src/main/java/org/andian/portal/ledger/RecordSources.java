package org.andian.portal.ledger;

import static org.andian.portal.ledger.LedgerField.day;
import static org.andian.portal.ledger.LedgerField.moment;
import static org.andian.portal.ledger.LedgerField.money;
import static org.andian.portal.ledger.LedgerField.names;
import static org.andian.portal.ledger.LedgerField.text;
import static org.andian.portal.ledger.LedgerField.whole;
import static org.andian.portal.ledger.LedgerField.word;

import java.util.List;

/** Where the ledgers of hazards, of their mending and of inspections are read. */
final class RecordSources {

    private static final String OVERDUE =
            "h.state in ('ORDERED', 'RETURNED') and h.due_on < :today";

    private static final String PLACES =
            " join premises_view p on p.id = h.premises_id left join district_view x on x.id ="
                    + " p.district_id";

    private static final String REVIEWER =
            "(select n.name from hazard_review_view r join account_view n on n.login ="
                + " r.reviewed_by where r.hazard_id = h.id order by r.reviewed_at desc limit 1)";

    private static final LedgerField RESULT =
            word("result", "case when " + OVERDUE + " then 'OVERDUE' else h.state end");

    private static final List<String> RESULTS =
            List.of("FOUND", "ORDERED", "RETURNED", "OVERDUE", "PROVED", "CLOSED");

    private static final LedgerField FOUND = day("found", "h.found_on");

    private static final LedgerField ISSUED = day("issued", "o.issued_on");

    private static final LedgerField DUE = day("due", "t.due_on");

    private static final String LATE = "t.state in ('PLANNED', 'STARTED') and t.due_on < :today";

    private static final LedgerField STATE =
            word("state", "case when " + LATE + " then 'OVERDUE' else t.state end");

    private static final String INSPECTOR =
            "(select n.name from account_view n where n.login = t.done_by)";

    private RecordSources() {}

    static LedgerSource hazard() {
        return new LedgerSource(
                " from hazard_ledger_view h" + PLACES,
                "h.merged_into is null",
                "h.id",
                "cast(h.id as char)",
                "p.code",
                "h.demo",
                FOUND,
                " from hazard_ledger_view h",
                RESULT,
                RESULTS,
                List.of("h.what", "h.place", "h.finder", "p.code", "p.name"),
                List.of(
                        text("no", "cast(h.id as char)"),
                        FOUND,
                        text("finder", "h.finder"),
                        text("premises", "p.name"),
                        text("place", "h.place"),
                        text("what", "h.what"),
                        names("kind", "h.name_zh", "h.name_en"),
                        word("grade", "h.grade"),
                        text("measures", "h.measures"),
                        text("responsible", "h.responsible"),
                        money("cost", "h.cost_yuan"),
                        day("due", "h.due_on"),
                        text("reviewer", REVIEWER),
                        RESULT,
                        moment("closed", "h.closed_at"),
                        text("district", "x.name"),
                        word("source", "h.source")),
                List.of(
                        LedgerSum.lines("general", "h.grade = 'GENERAL'"),
                        LedgerSum.lines("major", "h.grade = 'MAJOR'"),
                        LedgerSum.money("cost", "h.cost_yuan"),
                        LedgerSum.lines("closed", "h.state = 'CLOSED'"),
                        LedgerSum.lines("open", "h.state <> 'CLOSED'"),
                        LedgerSum.lines("overdue", OVERDUE)));
    }

    /** Only what was ordered; the number of an order is written as on its paper. */
    static LedgerSource rectification() {
        return new LedgerSource(
                " from hazard_ledger_view h join hazard_order_view o on o.id = h.order_id" + PLACES,
                "h.merged_into is null",
                "h.id",
                "cast(h.id as char)",
                "p.code",
                "h.demo",
                ISSUED,
                null,
                RESULT,
                RESULTS.subList(1, RESULTS.size()),
                List.of("h.what", "h.measures", "h.responsible", "p.code", "p.name"),
                List.of(
                        text("no", "cast(h.id as char)"),
                        text(
                                "order",
                                "concat(o.mark, '\u3014', o.for_year, '\u3015', o.number,"
                                        + " '\u53f7')"),
                        text("issuer", "o.body_name"),
                        ISSUED,
                        text("premises", "p.name"),
                        text("district", "x.name"),
                        text("what", "h.what"),
                        word("grade", "h.grade"),
                        text("measures", "h.measures"),
                        text("responsible", "h.responsible"),
                        money("cost", "h.cost_yuan"),
                        day("due", "h.due_on"),
                        moment("proved", "h.proved_at"),
                        text("reviewer", REVIEWER),
                        RESULT,
                        moment("closed", "h.closed_at")),
                List.of(
                        LedgerSum.money("cost", "h.cost_yuan"),
                        LedgerSum.lines("closed", "h.state = 'CLOSED'"),
                        LedgerSum.lines("open", "h.state <> 'CLOSED'"),
                        LedgerSum.lines("overdue", OVERDUE)));
    }

    static LedgerSource inspection() {
        return new LedgerSource(
                " from inspection_record_view t join premises_view p on p.id = t.premises_id left"
                        + " join district_view x on x.id = p.district_id",
                "t.state <> 'CANCELLED'",
                "t.id",
                "cast(t.id as char)",
                "p.code",
                "t.demo",
                DUE,
                " from inspection_record_view t",
                STATE,
                List.of("PLANNED", "STARTED", "OVERDUE", "DONE"),
                List.of("p.code", "p.name", "t.conclusion", "t.accompanied", INSPECTOR),
                List.of(
                        text("no", "cast(t.id as char)"),
                        word("kind", "t.kind"),
                        text("premises", "p.name"),
                        text("district", "x.name"),
                        names("list", "t.name_zh", "t.name_en"),
                        day("from", "t.from_day"),
                        DUE,
                        moment("done", "t.done_at"),
                        text("inspector", INSPECTOR),
                        text("accompanied", "t.accompanied"),
                        whole("failed", "t.failed"),
                        text("conclusion", "t.conclusion"),
                        STATE),
                List.of(
                        LedgerSum.lines("done", "t.state = 'DONE'"),
                        LedgerSum.lines("selfChecks", "t.kind = 'SELF_CHECK'"),
                        LedgerSum.lines("withFailures", "t.failed > 0"),
                        LedgerSum.lines("overdue", LATE)));
    }
}

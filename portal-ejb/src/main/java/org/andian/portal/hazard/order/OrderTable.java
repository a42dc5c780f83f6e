package org.andian.portal.hazard.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.calendar.Deadline;
import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.TermKind;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.HeldHazard;
import org.andian.portal.hazard.catalogue.LegalBasis;
import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads and writes orders. */
@ApplicationScoped
class OrderTable {

    private static final String FIND =
            """
            select o.*, p.code as premises_code, p.demo, x.name as district from hazard_order o
            join premises_view p on p.id = o.premises_id left join district_view x on x.id = p.district_id
            where \
            """;

    @Inject private Sql sql;

    /** What stands in the head of an order. */
    record Head(
            Issuer issuer,
            OrderNumber number,
            long premisesId,
            LocalDate issuedOn,
            Deadline deadline,
            Instant issuedAt,
            String issuedBy) {}

    public long add(Head head, NewOrder order, List<HeldHazard> hazards, List<LegalBasis> bases) {
        Term term = order.term();
        long id =
                sql.insert(
                        """
                        insert into hazard_order (body_id, body_name, mark, for_year, number, premises_id, premises,
                          inspected_on, issued_on, term_days, term_kind, term_moves, due_on, provisional, measures,
                          issued_at, issued_by)
                        select ?, ?, ?, ?, ?, p.id, p.name, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                        from premises_view p where p.id = ?\
                        """,
                        head.issuer().bodyId(),
                        head.issuer().name(),
                        head.number().mark(),
                        head.number().year(),
                        head.number().number(),
                        order.inspectedOn(),
                        head.issuedOn(),
                        term.days(),
                        term.kind().name(),
                        term.moves() ? 1 : 0,
                        head.deadline().lastDay(),
                        head.deadline().provisional() ? 1 : 0,
                        order.measures(),
                        head.issuedAt(),
                        head.issuedBy(),
                        head.premisesId());
        addItems(id, order, hazards);
        List<List<Object>> rows = new ArrayList<>();
        for (int at = 0; at < bases.size(); at++) {
            LegalBasis basis = bases.get(at);
            rows.add(List.of(id, at + 1, basis.words(), basis.sample() ? 1 : 0));
        }
        sql.updateAll(
                "insert into hazard_order_basis (order_id, no, words, sample) values (?, ?, ?, ?)",
                rows);
        return id;
    }

    private void addItems(long id, NewOrder order, List<HeldHazard> hazards) {
        List<List<Object>> rows = new ArrayList<>();
        for (int at = 0; at < order.items().size(); at++) {
            NewOrder.Item item = order.items().get(at);
            HeldHazard hazard =
                    hazards.stream()
                            .filter(one -> one.id() == item.hazard())
                            .findFirst()
                            .orElseThrow();
            rows.add(
                    Arrays.asList(
                            id,
                            at + 1,
                            hazard.id(),
                            hazard.what(),
                            hazard.grade().name(),
                            item.demand()));
        }
        sql.updateAll(
                "insert into hazard_order_item (order_id, no, hazard_id, what, grade, demand)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Within a reach over alias p. */
    public Optional<OrderRow> find(Reach reach, long id) {
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.first(FIND + "o.id = ? and " + reach.sql(), parameters, OrderTable::order);
    }

    /** The latest first. */
    public List<OrderRow> ofPremises(Reach reach, String code, int most) {
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        parameters.add(most);
        return sql.list(
                FIND
                        + "p.code = ? and "
                        + reach.sql()
                        + " order by o.issued_on desc, o.id desc limit ?",
                parameters,
                OrderTable::order);
    }

    public List<OrderItem> items(long id) {
        return sql.list(
                "select i.*, h.state from hazard_order_item i join hazard h on h.id = i.hazard_id"
                        + " where i.order_id = ? order by i.no",
                List.of(id),
                row ->
                        new OrderItem(
                                (int) row.number("no"),
                                row.number("hazard_id"),
                                row.text("what"),
                                Grade.valueOf(row.text("grade")),
                                row.text("demand"),
                                HazardState.valueOf(row.text("state"))));
    }

    public List<OrderBasis> bases(long id) {
        return sql.list(
                "select * from hazard_order_basis where order_id = ? order by no",
                List.of(id),
                row -> new OrderBasis(row.text("words"), row.flag("sample")));
    }

    static OrderRow order(Row row) {
        return new OrderRow(
                row.number("id"),
                new OrderNumber(
                        row.text("mark"), (int) row.number("for_year"), (int) row.number("number")),
                row.text("body_name"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.day("inspected_on"),
                row.day("issued_on"),
                new Term(
                        (int) row.number("term_days"),
                        TermKind.valueOf(row.text("term_kind")),
                        row.flag("term_moves")),
                row.day("due_on"),
                row.flag("provisional"),
                row.text("measures"),
                row.instant("issued_at"),
                row.text("issued_by"),
                row.instant("read_at"),
                row.text("read_by"),
                row.flag("demo"));
    }
}

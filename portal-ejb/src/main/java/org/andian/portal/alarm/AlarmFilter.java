package org.andian.portal.alarm;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The conditions of an alarm list, over aliases a (alarm), d (device) and p (premises). */
final class AlarmFilter {

    /**
     * Still somebody's work: it lasts, or nobody has acknowledged it. What is only history waits
     * for nobody.
     */
    static final String UNSETTLED =
            "(a.open_slot = 1 or a.acknowledged_at is null and a.historic = 0)";

    private static final String SETTLED =
            "a.open_slot is null and (a.acknowledged_at is not null or a.historic = 1)";

    /** What people read apart: reported too late to warn anyone, and over. */
    private static final String LATE = "a.historic = 1 and a.open_slot is null";

    private static final String NOT_LATE = "(a.historic = 0 or a.open_slot = 1)";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    static AlarmFilter within(Scope scope) {
        Reach reach = scope.premises("p");
        AlarmFilter filter = new AlarmFilter();
        filter.and(reach.sql(), reach.parameters());
        return filter;
    }

    static AlarmFilter of(Scope scope, AlarmQuery query) {
        AlarmFilter filter = within(scope);
        filter.states(query);
        filter.oneOf(CountedLevel.SQL, query.levels());
        filter.oneOf("a.kind", query.kinds());
        filter.places(query);
        if (query.raised() != null) {
            filter.and(
                    "a.raised_at >= ? and a.raised_at < ?",
                    List.of(query.raised().from(), query.raised().to()));
        }
        if (query.text() != null && !query.text().isBlank()) {
            filter.and(
                    "(p.name like ? or d.no like ? or d.position like ?)",
                    Collections.nCopies(3, Like.containing(query.text())));
        }
        return filter;
    }

    /** Those behind the question's mark, if it has one. */
    AlarmFilter behind(AlarmQuery query) {
        AlarmOrder order = AlarmOrder.of(query.sort());
        return query.after() == null
                ? this
                : and(order.behind(query.ascending()), order.parameters(query.after()));
    }

    AlarmFilter and(String condition, Collection<?> values) {
        conditions.add(condition);
        parameters.addAll(values);
        return this;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }

    private void states(AlarmQuery query) {
        if (query.unsettled() != null) {
            and(query.unsettled() ? UNSETTLED : SETTLED, List.of());
        }
        if (query.late() != null) {
            and(query.late() ? LATE : NOT_LATE, List.of());
        }
        if (query.acknowledged() != null) {
            and(
                    query.acknowledged()
                            ? "a.acknowledged_at is not null"
                            : "a.acknowledged_at is null",
                    List.of());
        }
    }

    private void places(AlarmQuery query) {
        if (query.districtId() != null) {
            and(
                    "p.district_path like concat((select x.path from district_view x where x.id ="
                            + " ?), '%')",
                    List.of(query.districtId()));
        }
        equal("p.venue_group", query.venueGroup());
        if (query.premisesCode() != null && !query.premisesCode().isBlank()) {
            and(
                    "(p.code = ? or p.successor_id in (select t.id from premises_view t where"
                            + " t.code = ?))",
                    List.of(query.premisesCode(), query.premisesCode()));
        }
        equal("d.no", query.deviceNo());
    }

    private void equal(String column, String value) {
        if (value != null && !value.isBlank()) {
            and(column + " = ?", List.of(value));
        }
    }

    private void oneOf(String column, Collection<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            and(
                    column + " in (" + Sql.marks(values.size()) + ")",
                    values.stream().map(Enum::name).sorted().toList());
        }
    }
}

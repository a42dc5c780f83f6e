package org.andian.portal.alarm.event;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The conditions of one source of an event list. */
final class EventFilter {

    /**
     * Told by no alarm yet: it belongs to none, or comes so much later than its raising that it is
     * something new. Of a pair the event is left out.
     */
    private static final String OWN =
            "(l.id is null or abs(e.ts - l.raised_at) > ?) and (e.kind <> 'event' or e.paired_with"
                    + " is null)";

    private final EventSource source;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private EventFilter(EventSource source) {
        this.source = source;
    }

    /**
     * @param pairing within which two tellings are one thing
     */
    static EventFilter of(EventSource source, Scope scope, EventQuery query, Duration pairing) {
        EventFilter filter = new EventFilter(source);
        Reach reach = scope.premises("p");
        filter.and(reach.sql(), reach.parameters());
        filter.and(
                source.at() + " >= ? and " + source.at() + " < ?",
                List.of(query.span().from(), query.span().to()));
        if (source == EventSource.DEVICE) {
            filter.and(OWN, List.of(pairing.toMillis()));
        }
        filter.narrow(query);
        return filter;
    }

    EventFilter behind(EventQuery query) {
        EventOrder order = EventOrder.of(query.sort());
        return query.after() == null
                ? this
                : and(
                        order.behind(source, query.after(), query.ascending()),
                        order.parameters(query.after()));
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }

    private void narrow(EventQuery query) {
        if (!query.kinds().isEmpty()) {
            and(
                    source.rank() + " in (" + Sql.marks(query.kinds().size()) + ")",
                    query.kinds().stream()
                            .map(kind -> EventKind.EVENT.ordinal() - kind.ordinal())
                            .sorted()
                            .toList());
        }
        if (query.districtId() != null) {
            and(
                    "p.district_path like concat((select y.path from district_view y where y.id ="
                            + " ?), '%')",
                    List.of(query.districtId()));
        }
        equal("d.type_code", query.typeCode());
        if (query.premisesCode() != null && !query.premisesCode().isBlank()) {
            and(
                    "(p.code = ? or p.successor_id in (select t.id from premises_view t where"
                            + " t.code = ?))",
                    List.of(query.premisesCode(), query.premisesCode()));
        }
        equal("d.no", query.deviceNo());
        if (query.text() != null && !query.text().isBlank()) {
            and(
                    "(p.name like ? or d.no like ? or d.position like ? or "
                            + source.text()
                            + " like ?)",
                    Collections.nCopies(4, Like.containing(query.text())));
        }
    }

    private void equal(String column, String value) {
        if (value != null && !value.isBlank()) {
            and(column + " = ?", List.of(value));
        }
    }

    private EventFilter and(String condition, Collection<?> values) {
        conditions.add(condition);
        parameters.addAll(values);
        return this;
    }
}

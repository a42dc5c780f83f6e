package org.andian.portal.alarm.event;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The orders of an event list. Alike ones follow by time, source and id in the same direction, so
 * that every row has one place and a list can go on behind any of them.
 */
enum EventOrder {
    TIME("at", null, row -> null),
    KIND("kind", "rank", row -> EventKind.EVENT.ordinal() - row.kind().ordinal()),
    TYPE("typeCode", "coalesce(d.type_code, '')", row -> text(row.typeCode())),
    DEVICE("deviceNo", "coalesce(d.no, '')", row -> text(row.deviceNo())),
    AREA("district", "coalesce(x.name, '')", row -> text(row.district()));

    private final String key;
    private final String expression;
    private final Function<EventRow, Serializable> value;

    EventOrder(String key, String expression, Function<EventRow, Serializable> value) {
        this.key = key;
        this.expression = expression;
        this.value = value;
    }

    /** An unknown key or none is the time. */
    static EventOrder of(String key) {
        return Arrays.stream(values())
                .filter(order -> order.key.equals(key))
                .findFirst()
                .orElse(TIME);
    }

    EventMark mark(EventRow row) {
        return new EventMark(value.apply(row), row.at(), row.source(), row.id());
    }

    /** By what it sorts first, over the tables of a source; null where that is the time. */
    String expression(EventSource source) {
        return this == KIND ? source.rank() : expression;
    }

    /** For the rows of one source. */
    String within(EventSource source, boolean ascending) {
        String direction = ascending ? " asc" : " desc";
        String first = expression == null ? "" : expression(source) + direction + ", ";
        return " order by " + first + source.at() + direction + ", " + source.id() + direction;
    }

    /** For the rows of both. */
    String among(boolean ascending) {
        String direction = ascending ? " asc" : " desc";
        return " order by sorted%1$s, at%1$s, source%1$s, id%1$s".formatted(direction);
    }

    /** The condition of a source's rows behind a mark; its parameters are {@link #parameters}. */
    String behind(EventSource source, EventMark mark, boolean ascending) {
        String beyond = ascending ? " > ?" : " < ?";
        boolean isPast = ascending == (source.ordinal() > mark.source());
        String sameTime =
                source.ordinal() == mark.source()
                        ? source.id() + beyond
                        : isPast ? "? is not null" : "? is null";
        String sameValue =
                "(%1$s%2$s or %1$s = ? and %3$s)".formatted(source.at(), beyond, sameTime);
        return expression == null
                ? sameValue
                : "(%1$s%2$s or %1$s = ? and %3$s)"
                        .formatted(expression(source), beyond, sameValue);
    }

    List<Object> parameters(EventMark mark) {
        List<Object> parameters = new ArrayList<>();
        if (expression != null) {
            parameters.addAll(List.of(mark.value(), mark.value()));
        }
        parameters.addAll(List.of(mark.at(), mark.at(), mark.id()));
        return parameters;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

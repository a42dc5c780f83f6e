package org.andian.portal.alarm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The orders of an alarm list, over the aliases of {@link AlarmFilter}. Alike ones follow by time
 * of raising, then by id, in the same direction, so that every row has one place and a list can go
 * on behind any of them.
 */
enum AlarmOrder {
    /** What needs somebody first, as {@link AlarmRow#danger} counts it. */
    DANGER(
            "danger",
            "case when "
                    + AlarmFilter.UNSETTLED
                    + " then case when a.level = 'ALARM' and a.acknowledged_at is null then 4 when"
                    + " a.level = 'ALARM' then 3 when a.level = 'WARNING' then 2 else 1 end else 0"
                    + " end",
            AlarmRow::danger),
    /** Since when the portal knows of it, and so how long it has waited for somebody. */
    WAIT("wait", "a.received_at", row -> row.receivedAt().toEpochMilli()),
    RAISED("raisedAt", null, row -> null),
    LEVEL(
            "level",
            "case " + CountedLevel.SQL + " when 'ALARM' then 2 when 'WARNING' then 1 else 0 end",
            row -> row.counted().ordinal()),
    KIND("kind", "a.kind", row -> row.kind().name()),
    PREMISES("premises", "coalesce(p.name, '')", row -> text(row.premises())),
    /** What a broken sensor shows is no value: it stands with those that have none. */
    VALUE(
            "value",
            "case when a.kind = 'SENSOR_FAULT' then -1e300 else coalesce(a.peak, a.value, -1e300)"
                    + " end",
            AlarmOrder::value);

    private static final double NO_VALUE = -1e300;

    private final String key;
    private final String expression;
    private final Function<AlarmRow, Serializable> value;

    AlarmOrder(String key, String expression, Function<AlarmRow, Serializable> value) {
        this.key = key;
        this.expression = expression;
        this.value = value;
    }

    /** An unknown key or none is the time of raising. */
    static AlarmOrder of(String key) {
        return Arrays.stream(values())
                .filter(order -> order.key.equals(key))
                .findFirst()
                .orElse(RAISED);
    }

    AlarmMark mark(AlarmRow row) {
        return new AlarmMark(value.apply(row), row.raisedAt(), row.id());
    }

    String by(boolean ascending) {
        String direction = ascending ? " asc" : " desc";
        String first = expression == null ? "" : expression + direction + ", ";
        return " order by " + first + "a.raised_at" + direction + ", a.id" + direction;
    }

    /** The condition of the rows behind a mark; its parameters are {@link #parameters}. */
    String behind(boolean ascending) {
        String beyond = ascending ? " > ?" : " < ?";
        String sameValue = "(a.raised_at%1$s or a.raised_at = ? and a.id%1$s)".formatted(beyond);
        return expression == null
                ? sameValue
                : "(%1$s%2$s or %1$s = ? and %3$s)".formatted(expression, beyond, sameValue);
    }

    List<Object> parameters(AlarmMark mark) {
        List<Object> parameters = new ArrayList<>();
        if (expression != null) {
            parameters.addAll(List.of(mark.value(), mark.value()));
        }
        parameters.addAll(List.of(mark.raisedAt(), mark.raisedAt(), mark.id()));
        return parameters;
    }

    /**
     * Whether what stands there needed somebody.
     *
     * @param mark of the order by danger
     */
    static boolean isUnsettled(AlarmMark mark) {
        return mark.value() instanceof Integer danger && danger > 0;
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }

    private static double value(AlarmRow row) {
        boolean none = row.kind() == AlarmKind.SENSOR_FAULT || row.worst() == null;
        return none ? NO_VALUE : row.worst();
    }
}

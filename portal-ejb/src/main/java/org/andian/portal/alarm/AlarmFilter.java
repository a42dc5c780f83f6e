package org.andian.portal.alarm;

import org.andian.portal.period.Period;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;

import java.util.Collection;
import java.util.List;

/** The conditions of an alarm list, over aliases a (alarm), d (device) and p (premises). */
final class AlarmFilter extends WithinReach<AlarmFilter> {

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

    private AlarmFilter(Scope scope) {
        super(scope);
    }

    static AlarmFilter within(Scope scope) {
        return new AlarmFilter(scope);
    }

    static AlarmFilter of(Scope scope, AlarmQuery query) {
        return within(scope)
                .states(query)
                .oneOf(CountedLevel.SQL, names(query.levels()))
                .oneOf("a.kind", names(query.kinds()))
                .under(query.districtId())
                .equal("p.venue_group", query.venueGroup())
                .ofPremises(query.premisesCode())
                .equal("d.no", query.deviceNo())
                .raised(query.raised())
                .containing(query.text(), "p.name", "d.no", "d.position");
    }

    /** Those behind the question's mark in an order, if it has one. */
    AlarmFilter behind(AlarmOrder order, AlarmQuery query) {
        return query.after() == null
                ? this
                : and(order.behind(query.ascending()), order.parameters(query.after()));
    }

    /**
     * @param is false for all but those
     */
    AlarmFilter unsettled(boolean is) {
        return and(is ? UNSETTLED : SETTLED, List.of());
    }

    private AlarmFilter states(AlarmQuery query) {
        if (query.unsettled() != null) {
            unsettled(query.unsettled());
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
        return this;
    }

    private AlarmFilter raised(Period period) {
        return period == null
                ? this
                : and("a.raised_at >= ? and a.raised_at < ?", List.of(period.from(), period.to()));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values == null ? List.of() : values.stream().map(Enum::name).sorted().toList();
    }
}

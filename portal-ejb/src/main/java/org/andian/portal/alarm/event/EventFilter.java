package org.andian.portal.alarm.event;

import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The conditions of one source of an event list. */
final class EventFilter extends WithinReach<EventFilter> {

    /**
     * Told by no alarm yet: it belongs to none, or comes so much later than its raising that it is
     * something new; an alarm of several codes tells none of them. Of a pair the event is left out.
     */
    private static final String OWN =
            "(l.id is null or abs(e.ts - l.raised_at) > ? or l.kind = 'DEVICE_REPORTED' and"
                    + " l.metric = '') and (e.kind <> 'event' or e.paired_with is null)";

    private final EventSource source;

    private EventFilter(EventSource source, Scope scope) {
        super(scope);
        this.source = source;
    }

    /**
     * @param pairing within which two tellings are one thing
     */
    static EventFilter of(EventSource source, Scope scope, EventQuery query, Duration pairing) {
        return new EventFilter(source, scope)
                .and(
                        source.at() + " >= ? and " + source.at() + " < ?",
                        List.of(query.span().from(), query.span().to()))
                .own(pairing)
                .oneOf(source.rank(), ranks(query.kinds()))
                .under(query.districtId())
                .equal("d.type_code", query.typeCode())
                .ofPremises(query.premisesCode())
                .equal("d.no", query.deviceNo())
                .containing(query.text(), "p.name", "d.no", "d.position", source.text());
    }

    EventFilter behind(EventQuery query) {
        EventOrder order = EventOrder.of(query.sort());
        return query.after() == null
                ? this
                : and(
                        order.behind(source, query.after(), query.ascending()),
                        order.parameters(query.after()));
    }

    private EventFilter own(Duration pairing) {
        return source == EventSource.DEVICE ? and(OWN, List.of(pairing.toMillis())) : this;
    }

    private static List<Integer> ranks(Set<EventKind> kinds) {
        return kinds.stream()
                .map(kind -> EventKind.EVENT.ordinal() - kind.ordinal())
                .sorted()
                .toList();
    }
}

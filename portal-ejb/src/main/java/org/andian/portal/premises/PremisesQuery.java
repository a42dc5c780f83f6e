package org.andian.portal.premises;

import org.andian.portal.scope.Reach;

import java.util.Objects;
import java.util.Optional;

/**
 * Which premises, in which order.
 *
 * @param text part of name, code or address; null for all
 * @param districtId includes the districts below; null for all
 * @param venueGroup null for all
 * @param mark what another room knows of them, as one of the {@link Marks} names it; null for all,
 *     a name nobody knows for none
 */
public record PremisesQuery(
        String text,
        Long districtId,
        String venueGroup,
        String mark,
        State state,
        Order order,
        boolean descending) {

    /**
     * Rooms that premises do not know mark premises for reasons of their own; each such room has a
     * bean of this.
     */
    public interface Marks {

        /**
         * @return which premises bear the mark today, over alias {@code p} of premises; empty for a
         *     mark of another room
         */
        Optional<Reach> marked(String mark);
    }

    /** Whether closed ones are shown. */
    public enum State {
        OPEN,
        CLOSED,
        ALL
    }

    /** What a list is sorted by. */
    public enum Order {
        CODE("p.code"),
        NAME("p.name"),
        DISTRICT("p.district_path"),
        GROUP("p.venue_group"),
        OPENED("p.opened_on");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    public PremisesQuery {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(order, "order");
    }

    public static PremisesQuery open(String text, Long districtId, String venueGroup) {
        return new PremisesQuery(text, districtId, venueGroup, null, State.OPEN, Order.CODE, false);
    }

    /** By code. */
    public static PremisesQuery marked(String mark) {
        return new PremisesQuery(null, null, null, mark, State.OPEN, Order.CODE, false);
    }

    String orderBy() {
        return " order by " + order.column + (descending ? " desc" : "") + ", p.id";
    }
}

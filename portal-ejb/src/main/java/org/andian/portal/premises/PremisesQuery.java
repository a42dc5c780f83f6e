package org.andian.portal.premises;

import java.util.Objects;

/**
 * Which premises, in which order.
 *
 * @param text part of name, code or address; null for all
 * @param districtId includes the districts below; null for all
 * @param venueGroup null for all
 */
public record PremisesQuery(
        String text,
        Long districtId,
        String venueGroup,
        State state,
        Order order,
        boolean descending) {

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
        return new PremisesQuery(text, districtId, venueGroup, State.OPEN, Order.CODE, false);
    }

    String orderBy() {
        return " order by " + order.column + (descending ? " desc" : "") + ", p.id";
    }
}

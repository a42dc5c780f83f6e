package org.andian.portal.calendar;

import org.andian.portal.refusal.Refusal;

import java.io.Serializable;
import java.util.Objects;

/**
 * "Within n days" of some day, which itself is not counted (Civil Code, art. 201).
 *
 * <p>Whether a term in calendar days whose last day is off goes on to the next working day is for
 * its giver to say, since both are right somewhere: a term that a law or an order sets does (Civil
 * Code, art. 203; Civil Procedure Law, art. 85), one that a notice writes as a date, as a filing's,
 * never moves. A term in working days ends on a working day by itself.
 *
 * @param days from 1 to {@link #MOST}
 * @param moves whether a last day that is off leads to the next working day
 */
public record Term(int days, TermKind kind, boolean moves) implements Serializable {

    /** Ten years of calendar days. */
    public static final int MOST = 3660;

    /**
     * @throws Refusal TERM
     */
    public Term {
        Objects.requireNonNull(kind, "kind");
        if (days < 1 || days > MOST) {
            throw new Refusal(CalendarReason.TERM, MOST);
        }
    }

    /** Ends on its last day, whatever day that is. */
    public static Term calendar(int days) {
        return new Term(days, TermKind.CALENDAR, false);
    }

    /** In calendar days; where its last day is off it ends with the next working day. */
    public static Term statutory(int days) {
        return new Term(days, TermKind.CALENDAR, true);
    }

    public static Term working(int days) {
        return new Term(days, TermKind.WORKING, false);
    }
}

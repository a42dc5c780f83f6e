package org.andian.web.frame;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The first and the last day an address asks a list for. What cannot be followed is left aside, and
 * the page says so: a day the list cannot have, and a last day before the first.
 */
public final class AskedDays implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_SHOWN = 40;

    private final LocalDate earliest;
    private final LocalDate latest;
    private LocalDate from;
    private LocalDate to;
    private String unusableFrom;
    private String unusableTo;

    /**
     * @param earliest a day the list can begin or end with
     * @param latest the last such day
     */
    public AskedDays(LocalDate earliest, LocalDate latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    /** Every day that can be reckoned with. */
    public static AskedDays any() {
        return new AskedDays(Typed.FIRST_DAY, Typed.LAST_DAY);
    }

    public void setFrom(String typed) {
        from = usable(typed);
        unusableFrom = from == null ? shown(typed) : null;
    }

    public void setTo(String typed) {
        to = usable(typed);
        unusableTo = to == null ? shown(typed) : null;
    }

    public void clear() {
        setFrom(null);
        setTo(null);
    }

    /** As an address and a field say it; null where the beginning is open. */
    public String getFrom() {
        return from == null ? null : from.toString();
    }

    /** As an address and a field say it, also where it lies before the beginning. */
    public String getTo() {
        return to == null ? null : to.toString();
    }

    /** Null where the beginning is open. */
    public LocalDate first() {
        return from;
    }

    /** Null where the end is open, or would lie before the beginning. */
    public LocalDate last() {
        return isReversed() ? null : to;
    }

    public boolean isNone() {
        return from == null && to == null;
    }

    public boolean isReversed() {
        return from != null && to != null && to.isBefore(from);
    }

    /** What was typed and is no day of this list. */
    public List<String> getUnusable() {
        return Stream.of(unusableFrom, unusableTo).filter(Objects::nonNull).distinct().toList();
    }

    private LocalDate usable(String typed) {
        LocalDate day = Typed.day(typed);
        return day == null || day.isBefore(earliest) || day.isAfter(latest) ? null : day;
    }

    private static String shown(String typed) {
        String text = Typed.text(typed);
        return text == null || text.length() <= MOST_SHOWN
                ? text
                : text.substring(0, MOST_SHOWN) + "…";
    }
}

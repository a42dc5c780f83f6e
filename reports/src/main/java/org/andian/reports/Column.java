package org.andian.reports;

import java.util.List;
import java.util.Objects;

/**
 * A column of a {@link Table}.
 *
 * @param headings from the top level down; neighbours with equal upper headings share one merged cell
 * @param unit printed behind the lowest heading, empty for none
 * @param decimals digits after the point for {@link Type#NUMBER}
 */
public record Column(List<String> headings, Type type, String unit, int decimals) {

    /** TEXT left; NUMBER right, null shown as a dash; TIME as local date and time of the table's zone. */
    public enum Type { TEXT, NUMBER, TIME }

    public Column {
        headings = List.copyOf(headings);
        Objects.requireNonNull(type, "type");
        if (headings.isEmpty() || decimals < 0) {
            throw new IllegalArgumentException("A column needs a heading and no fewer than 0 decimals.");
        }
    }

    public static Column text(String heading) {
        return new Column(List.of(heading), Type.TEXT, "", 0);
    }

    public static Column time(String heading) {
        return new Column(List.of(heading), Type.TIME, "", 0);
    }

    public static Column number(String heading, String unit, int decimals) {
        return new Column(List.of(heading), Type.NUMBER, unit, decimals);
    }

    /** The lowest heading with its unit, as a one-line header shows it. */
    public String label() {
        String lowest = headings.getLast();
        return unit.isEmpty() ? lowest : lowest + " (" + unit + ")";
    }
}

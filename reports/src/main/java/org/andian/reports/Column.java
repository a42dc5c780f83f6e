package org.andian.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A column of a {@link Table}.
 *
 * @param headings from the top level down, at least one; neighbours with equal upper headings share
 *     one merged cell
 * @param unit printed behind the lowest heading, empty for none
 * @param decimals digits after the point for {@link Type#NUMBER} and {@link Type#PERCENT}, 0 or
 *     more
 */
public record Column(List<String> headings, Type type, String unit, int decimals) {

    /**
     * TEXT left; NUMBER and PERCENT right, null shown as a dash; a PERCENT cell holds the ratio
     * (0.972 is shown as 97.2%); TIME as local date and time of the table's zone.
     */
    public enum Type {
        TEXT,
        NUMBER,
        PERCENT,
        TIME
    }

    public Column {
        headings = List.copyOf(headings);
        Objects.requireNonNull(type, "type");
        if (headings.isEmpty() || decimals < 0) {
            throw new IllegalArgumentException(
                    "A column needs a heading and no fewer than 0 decimals.");
        }
    }

    /** Of one level and without a unit; {@link #under} puts it deeper. */
    public static Column text(String heading) {
        return new Column(List.of(heading), Type.TEXT, "", 0);
    }

    /** Cells are {@link java.time.Instant}; the table's zone says how they read. */
    public static Column time(String heading) {
        return new Column(List.of(heading), Type.TIME, "", 0);
    }

    /**
     * @param unit as it is printed, such as mA or °C; empty for a bare count
     * @param decimals that are shown; JSON keeps all digits, CSV at least four decimals
     */
    public static Column number(String heading, String unit, int decimals) {
        return new Column(List.of(heading), Type.NUMBER, unit, decimals);
    }

    /**
     * Cells are ratios, so 1 is shown as 100%; decimals count behind the point of the percentage.
     */
    public static Column percent(String heading, int decimals) {
        return new Column(List.of(heading), Type.PERCENT, "", decimals);
    }

    /** The same column one level deeper, below this heading. */
    public Column under(String heading) {
        List<String> deeper = new ArrayList<>(List.of(heading));
        deeper.addAll(headings);
        return new Column(deeper, type, unit, decimals);
    }

    /** Whether its cells stand to the right and may be drawn as bars. */
    public boolean isNumeric() {
        return type == Type.NUMBER || type == Type.PERCENT;
    }

    /** The lowest heading with its unit, as a one-line header shows it. */
    public String label() {
        String lowest = headings.getLast();
        return unit.isEmpty() ? lowest : lowest + " (" + unit + ")";
    }

    /**
     * How its numbers are written, in the notation that spreadsheets and {@link
     * java.text.DecimalFormat} share.
     */
    String pattern() {
        String digits = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        return type == Type.PERCENT ? digits + "%" : "#,##" + digits;
    }
}

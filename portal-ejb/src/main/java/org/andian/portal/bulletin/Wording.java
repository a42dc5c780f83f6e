package org.andian.portal.bulletin;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.period.Zones;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey.Span;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.Leaf.Measure;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Watched;
import org.andian.reports.Signatures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of a bulletin; an official document, so in Chinese whatever language its readers'
 * pages speak.
 */
final class Wording {

    static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.andian.portal.bulletin.bulletin", LANGUAGE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Wording() {}

    /**
     * @param department its name, null for all
     */
    static String title(String district, String department, Rhythm rhythm, LocalDate from) {
        String period =
                switch (rhythm) {
                    case WEEKLY ->
                            text(
                                    "period.WEEKLY",
                                    String.valueOf(from.get(IsoFields.WEEK_BASED_YEAR)),
                                    String.valueOf(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
                    case MONTHLY ->
                            text(
                                    "period.MONTHLY",
                                    String.valueOf(from.getYear()),
                                    String.valueOf(from.getMonthValue()));
                    case QUARTERLY ->
                            text(
                                    "period.QUARTERLY",
                                    String.valueOf(from.getYear()),
                                    String.valueOf(from.get(IsoFields.QUARTER_OF_YEAR)));
                    case YEARLY -> text("period.YEARLY", String.valueOf(from.getYear()));
                };
        return text("title." + rhythm, district, department == null ? "" : department, period);
    }

    /**
     * The main figures in words, one sentence each, and what a reader must know of them.
     *
     * @param isDue some of its days are to be computed again
     */
    static String summary(String title, StatisticTable table, boolean isDue) {
        List<String> sentences =
                new ArrayList<>(
                        List.of(
                                text(
                                        "opening",
                                        title,
                                        table.query().from().toString(),
                                        table.query().to().toString())));
        Grounds grounds = Grounds.of(table);
        if (!grounds.isWhole()) {
            sentences.add(incomplete(grounds));
        }
        for (int i = 0; i < table.leaves().size(); i++) {
            Leaf leaf = table.leaves().get(i);
            if (leaf.measure() == Measure.VALUE && AxisKey.ALL.equals(leaf.column().code())) {
                sentences.add(
                        figure(
                                leaf.indicator(),
                                table.total().cells().get(i),
                                difference(table, i)));
            }
        }
        DateSpan before = table.spans().get(Span.MONTH_BEFORE);
        String compared =
                before == null
                        ? ""
                        : text("compared", before.first().toString(), before.last().toString());
        return String.join(text("between"), sentences)
                + text("end")
                + compared
                + standing(table, grounds)
                + (isDue ? text("due") : "");
    }

    /** What rests on some of its days only is no more final than what may still change. */
    static boolean isProvisional(StatisticTable table, boolean isDue) {
        return isDue || mayChange(table) || !Grounds.of(table).isWhole();
    }

    private static boolean mayChange(StatisticTable table) {
        LocalDate from = table.freshness().provisionalFrom();
        return from != null && !from.isAfter(table.query().to());
    }

    private static String incomplete(Grounds grounds) {
        return grounds.computed() == 0
                ? text("incomplete.none", String.valueOf(grounds.days()))
                : text(
                        "incomplete",
                        String.valueOf(grounds.days()),
                        String.valueOf(grounds.computed()));
    }

    /** That premises of the example are counted. */
    static String invented() {
        return text("invented");
    }

    /** To which office it is reported. */
    static String reported(String office) {
        return text("reported", office);
    }

    /** Where people of the office sign, and its seal. */
    static Signatures signatures(String office) {
        return new Signatures(
                List.of(text("sign.made"), text("sign.checked"), text("sign.issued")),
                text("sign.seal", office));
    }

    /** Of a district that has registered none. */
    static String office(String district) {
        return text("office", district);
    }

    static String mail(String summary, String sha256) {
        return summary + text("mail", sha256);
    }

    private static String standing(StatisticTable table, Grounds grounds) {
        Freshness freshness = table.freshness();
        String asOf =
                freshness.computedAt() == null ? "" : text("asOf", minute(freshness.computedAt()));
        String until =
                grounds.last().isBefore(table.query().to())
                        ? text("until", grounds.last().toString())
                        : "";
        String provisional =
                mayChange(table) ? text("provisional", freshness.provisionalFrom().toString()) : "";
        String corrected =
                freshness.corrections() > 0
                        ? text("corrected", String.valueOf(freshness.corrections()))
                        : "";
        return asOf + until + watched(table) + provisional + corrected;
    }

    private static String watched(StatisticTable table) {
        if (table.isWatched()) {
            return "";
        }
        Watched watched = table.watched().get(Span.CURRENT);
        return watched.monitored() == 0
                ? text("watched.none", String.valueOf(watched.days()))
                : text(
                        "watched",
                        String.valueOf(watched.days()),
                        String.valueOf(watched.monitored()),
                        watched.first().toString());
    }

    private static Double difference(StatisticTable table, int value) {
        for (int i = 0; i < table.leaves().size(); i++) {
            Leaf leaf = table.leaves().get(i);
            if (leaf.measure() == Measure.MONTH_DIFFERENCE
                    && leaf.indicator().code().equals(table.leaves().get(value).indicator().code())
                    && leaf.column().equals(table.leaves().get(value).column())) {
                return table.total().cells().get(i).value();
            }
        }
        return null;
    }

    private static String figure(IndicatorInfo indicator, Cell cell, Double difference) {
        String name = indicator.in(LANGUAGE).name();
        if (cell.value() == null) {
            return text("figure.none", name);
        }
        return text("figure", name, number(indicator, cell.value()))
                + change(indicator, difference);
    }

    /**
     * @param difference of a rate in percentage points
     */
    private static String change(IndicatorInfo indicator, Double difference) {
        if (difference == null) {
            return "";
        }
        String size = digits(indicator, BigDecimal.valueOf(Math.abs(difference)));
        if (size.equals(digits(indicator, BigDecimal.ZERO))) {
            return text("change.none");
        }
        String unit =
                indicator.total().isPercent() ? text("points") : indicator.in(LANGUAGE).unit();
        return text(difference > 0 ? "change.more" : "change.less", size + " " + unit);
    }

    private static String number(IndicatorInfo indicator, double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean isRate = indicator.total().isPercent();
        return isRate
                ? digits(indicator, exact.movePointRight(2)) + "%"
                : digits(indicator, exact) + " " + indicator.in(LANGUAGE).unit();
    }

    /** Rounded as the table rounds. */
    private static String digits(IndicatorInfo indicator, BigDecimal value) {
        String pattern =
                "#,##0" + (indicator.decimals() == 0 ? "" : "." + "0".repeat(indicator.decimals()));
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value.setScale(indicator.decimals(), RoundingMode.HALF_UP));
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(Zones.CHINA));
    }

    private static String text(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key), values);
    }
}

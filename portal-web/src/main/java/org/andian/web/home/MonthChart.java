package org.andian.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.DayCount;
import org.andian.portal.fact.Coverage;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.statistic.Statistics;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * This month's alarms, early warnings and faults by day, as bars and as the table with the same
 * figures.
 */
@Named("monthChart")
@RequestScoped
public class MonthChart {

    private static final String STATISTICS = "/statistic/view.xhtml";

    /** The same figures in the statistics. */
    private static final Set<String> INDICATORS =
            Set.of("alarms.alarm", "alarms.warning", "faults");

    private static final String ALARM_COLOUR = "#b3201b";
    private static final String WARNING_COLOUR = "#e0a030";
    private static final String FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";
    private static final String FAULT_COLOUR = "#b9a3d6";

    @Inject private CurrentUser user;

    @Inject private Alarms alarms;

    @Inject private Statistics statistics;

    @Inject private Coverage coverage;

    @Inject private Words words;

    private List<DayCount> days;
    private String uncounted;

    /** Every day of this month, also those with nothing. */
    public List<DayCount> getDays() {
        if (days == null) {
            days = alarms.month(user.scope(), words.today());
        }
        return days;
    }

    public int getAlarms() {
        return getDays().stream().mapToInt(DayCount::alarms).sum();
    }

    public int getWarnings() {
        return getDays().stream().mapToInt(DayCount::warnings).sum();
    }

    public int getFaults() {
        return getDays().stream().mapToInt(DayCount::faults).sum();
    }

    /**
     * How many of this month's days, from the first with an alarm on, the statistics have counted
     * while they have not counted all; empty once they have, and for who may not open them. The
     * chart itself reads the alarms and waits for nothing.
     */
    public String getUncounted() {
        if (uncounted == null) {
            uncounted = uncounted();
        }
        return uncounted;
    }

    private String uncounted() {
        LocalDate today = words.today();
        Optional<LocalDate> first =
                getDays().stream().filter(MonthChart::isAny).map(DayCount::day).findFirst();
        if (first.isEmpty() || !PageRights.allow(STATISTICS, user.scope())) {
            return "";
        }
        DateSpan span = new DateSpan(first.get(), today);
        long counted = coverage.computedDays(shown(), span);
        return counted >= span.days()
                ? ""
                : words.of(
                        "home.month.uncounted", words.number(counted), words.number(span.days()));
    }

    private static boolean isAny(DayCount day) {
        return day.alarms() + day.warnings() + day.faults() > 0;
    }

    private List<IndicatorInfo> shown() {
        return statistics.indicators().stream()
                .filter(info -> INDICATORS.contains(info.code()))
                .toList();
    }

    /** Configuration of Chart.js. */
    public String getModel() {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        getDays().forEach(day -> labels.add(label(day)));
        JsonArrayBuilder sets =
                Json.createArrayBuilder()
                        .add(set("home.month.alarms", ALARM_COLOUR, DayCount::alarms))
                        .add(set("home.month.warnings", WARNING_COLOUR, DayCount::warnings))
                        .add(set("home.month.faults", FAULT_COLOUR, DayCount::faults));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add("options", options())
                .build()
                .toString();
    }

    private String label(DayCount day) {
        return day.day().equals(words.today())
                ? words.of("home.month.today")
                : words.of("home.month.day", day.day().getDayOfMonth());
    }

    private JsonObjectBuilder set(String key, String colour, ToIntFunction<DayCount> figure) {
        JsonArrayBuilder data = Json.createArrayBuilder();
        getDays().forEach(day -> data.add(figure.applyAsInt(day)));
        return Json.createObjectBuilder()
                .add("label", words.of(key))
                .add("data", data)
                .add("backgroundColor", colour)
                .add("categoryPercentage", 0.8)
                .add("barPercentage", 0.95);
    }

    private static JsonObjectBuilder options() {
        JsonObjectBuilder small =
                Json.createObjectBuilder().add("font", Json.createObjectBuilder().add("size", 11));
        return Json.createObjectBuilder()
                .add("animation", false)
                .add("font", Json.createObjectBuilder().add("family", FONT))
                .add("maintainAspectRatio", false)
                .add("responsive", true)
                .add(
                        "interaction",
                        Json.createObjectBuilder().add("mode", "index").add("intersect", false))
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add("legend", Json.createObjectBuilder().add("display", false)))
                .add(
                        "scales",
                        Json.createObjectBuilder()
                                .add(
                                        "x",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "grid",
                                                        Json.createObjectBuilder()
                                                                .add("display", false))
                                                .add(
                                                        "ticks",
                                                        Json.createObjectBuilder(small.build())
                                                                .add("maxRotation", 0)
                                                                .add("autoSkip", true)))
                                .add(
                                        "y",
                                        Json.createObjectBuilder()
                                                .add("beginAtZero", true)
                                                .add("suggestedMax", 5)
                                                .add(
                                                        "grid",
                                                        Json.createObjectBuilder()
                                                                .add("color", "#e6ebf0"))
                                                .add(
                                                        "ticks",
                                                        Json.createObjectBuilder()
                                                                .add("precision", 0))));
    }
}

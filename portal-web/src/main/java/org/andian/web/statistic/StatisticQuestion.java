package org.andian.web.statistic;

import jakarta.ws.rs.BadRequestException;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Within;
import org.andian.portal.statistic.cross.CrossQuery;
import org.andian.portal.statistic.cross.PeriodStep;
import org.andian.web.frame.Typed;
import org.andian.web.rest.Parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question as a program asks it, with the parameters of the page's address, read strictly. */
final class StatisticQuestion {

    static final List<String> NAMES =
            List.of(
                    "period",
                    "from",
                    "to",
                    "rows",
                    "columns",
                    "campaign",
                    "indicators",
                    "compare",
                    "rank",
                    "district",
                    "group",
                    "department",
                    "denominators",
                    "layers",
                    "layer");

    private static final String MONTH = "month";
    private static final String YEAR = "year";

    private StatisticQuestion() {}

    /**
     * @param more the names this address takes besides those of the question
     */
    static String[] names(String... more) {
        return Stream.concat(NAMES.stream(), Stream.of(more)).toArray(String[]::new);
    }

    /**
     * @param offered indicators there are; the main ones of them are asked for when none is named
     * @throws BadRequestException for what cannot be read; what can be read but does not exist is
     *     refused by the door
     */
    static StatisticQuery of(Parameters parameters, LocalDate today, List<IndicatorInfo> offered) {
        DateSpan span = span(parameters, today);
        String campaign = parameters.text("campaign").orElse(null);
        List<String> compare = compare(parameters);
        return new StatisticQuery(
                span.first(),
                span.last(),
                parameters.one("rows", Axis.class).orElse(Axis.DISTRICT),
                parameters.one("columns", Axis.class).orElse(null),
                campaign,
                indicators(parameters, campaign, offered),
                compare.contains(MONTH),
                compare.contains(YEAR),
                parameters.text("rank").orElse(null),
                new Within(
                        district(parameters),
                        parameters.text("group").orElse(null),
                        parameters.text("department").orElse(null),
                        layer(parameters)),
                parameters.flag("denominators").orElse(false));
    }

    /**
     * The same over periods, layers or both.
     *
     * @throws BadRequestException also where neither is asked for
     */
    static CrossQuery cross(Parameters parameters, LocalDate today, List<IndicatorInfo> offered) {
        StatisticQuery base = of(parameters, today, offered);
        PeriodStep step = parameters.one("step", PeriodStep.class).orElse(null);
        Axis layers =
                base.within().layer() == null
                        ? parameters.one("layers", Axis.class).orElse(null)
                        : null;
        if (step == null && layers == null) {
            throw new BadRequestException(
                    "Name periods in 'step', a third axis in 'layers', or both.");
        }
        return new CrossQuery(base, step, layers);
    }

    /**
     * @throws BadRequestException for all keys of a third axis, of which one table shows one
     */
    static void requireOneLayer(Parameters parameters) {
        if (parameters.text("layers").isPresent() && parameters.text("layer").isEmpty()) {
            throw new BadRequestException(
                    "Name one key of 'layers' in 'layer', or ask /statistics/cross for all.");
        }
    }

    private static Within.Layer layer(Parameters parameters) {
        Optional<String> code = parameters.text("layer");
        Optional<Axis> axis = parameters.one("layers", Axis.class);
        if (code.isPresent() && axis.isEmpty()) {
            throw new BadRequestException("Name the axis of 'layer' in 'layers'.");
        }
        return code.map(one -> new Within.Layer(axis.orElseThrow(), one)).orElse(null);
    }

    private static DateSpan span(Parameters parameters, LocalDate today) {
        PeriodChoice choice = parameters.one("period", PeriodChoice.class).orElse(null);
        LocalDate from = parameters.day("from").orElse(null);
        LocalDate to = parameters.day("to").orElse(null);
        boolean ownDays = from != null || to != null;
        if (ownDays
                        && (from == null
                                || to == null
                                || choice != null && choice != PeriodChoice.CUSTOM)
                || choice == PeriodChoice.CUSTOM && !ownDays) {
            throw new BadRequestException(
                    "Give either 'period', or both 'from' and 'to' as days, both inclusive.");
        }
        return ownDays
                ? new DateSpan(from, to)
                : (choice == null ? PeriodChoice.THIS_MONTH : choice).on(today);
    }

    private static List<String> indicators(
            Parameters parameters, String campaign, List<IndicatorInfo> offered) {
        List<String> asked = parameters.list("indicators");
        return asked.isEmpty()
                ? MainIndicators.of(
                        offered.stream()
                                .filter(one -> campaign != null || !one.campaign())
                                .map(IndicatorInfo::code)
                                .toList())
                : asked;
    }

    private static List<String> compare(Parameters parameters) {
        List<String> asked = parameters.list("compare");
        if (!List.of(MONTH, YEAR).containsAll(asked)) {
            throw new BadRequestException(
                    "Parameter 'compare' is '"
                            + String.join(",", asked)
                            + "'; it takes month, year, or both separated by a comma.");
        }
        return asked;
    }

    private static Long district(Parameters parameters) {
        return parameters
                .text("district")
                .map(
                        value ->
                                Optional.ofNullable(Typed.id(value))
                                        .orElseThrow(() -> refusedDistrict(value)))
                .orElse(null);
    }

    private static BadRequestException refusedDistrict(String value) {
        return new BadRequestException(
                "Parameter 'district' is '"
                        + value
                        + "'; it takes a district's id, such as a row's key gives it.");
    }
}

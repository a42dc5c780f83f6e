package org.andian.web.campaign;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.campaign.Phase;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A campaign laid along an axis of days; positions are percentages of the axis' length.
 *
 * @param day where the day's line stands, null when the day lies outside the axis
 */
public record Timeline(
        LocalDate from,
        LocalDate to,
        List<Tick> ticks,
        List<Bar> bars,
        List<Node> nodes,
        Double day) {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int QUARTERS_NAMED_UP_TO_YEARS = 4;

    /** What a name takes of the axis of a desk's page, and of a phone's. */
    private static final double TICK_ROOM = 6;

    private static final double TICK_ROOM_OF_PHONE = 16;
    private static final double NODE_ROOM = 10;
    private static final int LANES = 2;
    private static final double WHOLE = 100;

    /**
     * The first day of a quarter, or of the axis.
     *
     * @param isYear whether its name is the year's: the first, and each first of January
     * @param isNamed whether there is room for its name. @param isNamedOnPhone likewise
     */
    public record Tick(
            double at,
            int year,
            int quarter,
            boolean isYear,
            boolean isNamed,
            boolean isNamedOnPhone) {}

    /**
     * @param phase null for a campaign without phases, whose whole span is one bar. @param past
     *     percent of the bar that lies before the day
     */
    public record Bar(
            Phase phase,
            double at,
            double width,
            double past,
            boolean isRunning,
            boolean isOver,
            boolean isOpen) {}

    /**
     * A day something is due.
     *
     * @param lane from the top, so that dates stand beside each other; -1 where there is no room
     * @param isBefore whether its date stands before it, since behind it the axis ends
     */
    public record Node(
            LocalDate dueOn,
            List<FilingDue> filings,
            double at,
            int lane,
            boolean isBefore,
            boolean isPast) {

        public boolean isNamed() {
            return lane >= 0;
        }
    }

    /** From the month's first day before the earliest date to the one after the latest. */
    static Timeline of(CampaignFile file, LocalDate day) {
        LocalDate from = earliest(file).withDayOfMonth(1);
        LocalDate to = latest(file, day).plusMonths(1).withDayOfMonth(1);
        Axis axis = new Axis(from, to);
        Double at = day.isBefore(from) || !day.isBefore(to) ? null : Double.valueOf(axis.at(day));
        return new Timeline(
                from, to, ticks(axis), bars(file, axis, day), nodes(file, axis, day), at);
    }

    private record Axis(LocalDate from, LocalDate to) {

        double at(LocalDate day) {
            return Math.round(
                            WHOLE
                                    * WHOLE
                                    * ChronoUnit.DAYS.between(from, day)
                                    / ChronoUnit.DAYS.between(from, to))
                    / WHOLE;
        }
    }

    private static LocalDate earliest(CampaignFile file) {
        return Stream.concat(
                        Stream.of(file.campaign().startsOn()),
                        file.phases().stream()
                                .flatMap(phase -> Stream.of(phase.startsOn(), phase.endsOn())))
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** An open end is drawn to half a year after the day. */
    private static LocalDate latest(CampaignFile file, LocalDate day) {
        Campaign campaign = file.campaign();
        LocalDate open =
                day.isBefore(campaign.startsOn())
                        ? campaign.startsOn().plusYears(1)
                        : day.plusMonths(6);
        return Stream.of(
                        file.phases().stream().map(Phase::endsOn),
                        file.filings().stream().map(FilingDue::dueOn),
                        Stream.of(campaign.endsOn() == null ? open : campaign.endsOn()))
                .flatMap(days -> days)
                .filter(one -> one != null)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** A year's name goes before that of a quarter, and none is cut off at the end. */
    private static List<Tick> ticks(Axis axis) {
        boolean areQuartersNamed =
                axis.from().plusYears(QUARTERS_NAMED_UP_TO_YEARS).isAfter(axis.to());
        List<LocalDate> days =
                axis.from()
                        .datesUntil(axis.to(), Period.ofMonths(1))
                        .filter(day -> day.equals(axis.from()) || isQuarter(day))
                        .toList();
        List<LocalDate> years = days.stream().filter(day -> isYear(axis, day)).toList();
        List<LocalDate> wide = named(axis, years, TICK_ROOM, List.of());
        List<LocalDate> phone = named(axis, years, TICK_ROOM_OF_PHONE, List.of());
        List<LocalDate> all = areQuartersNamed ? named(axis, days, TICK_ROOM, wide) : wide;
        return days.stream()
                .map(
                        day ->
                                new Tick(
                                        axis.at(day),
                                        day.getYear(),
                                        (day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1,
                                        isYear(axis, day),
                                        all.contains(day),
                                        phone.contains(day)))
                .toList();
    }

    private static boolean isQuarter(LocalDate day) {
        return (day.getMonthValue() - 1) % MONTHS_OF_QUARTER == 0;
    }

    private static boolean isYear(Axis axis, LocalDate day) {
        return day.equals(axis.from()) || day.getMonthValue() == 1;
    }

    /**
     * Those of the days that have room for a name, from the left; a whole year's first day is named
     * rather than the axis' first.
     *
     * @param before named already
     */
    private static List<LocalDate> named(
            Axis axis, List<LocalDate> days, double room, List<LocalDate> before) {
        List<LocalDate> named = new ArrayList<>(before);
        days.stream()
                .sorted(Comparator.comparing((LocalDate day) -> day.getDayOfYear() > 1))
                .filter(day -> axis.at(day) + room <= WHOLE)
                .filter(day -> !named.contains(day))
                .forEach(
                        day -> {
                            if (named.stream()
                                    .allMatch(
                                            other ->
                                                    Math.abs(axis.at(other) - axis.at(day))
                                                            >= room)) {
                                named.add(day);
                            }
                        });
        return named;
    }

    private static List<Bar> bars(CampaignFile file, Axis axis, LocalDate day) {
        if (file.phases().isEmpty()) {
            return List.of(
                    bar(
                            new Phase(
                                    0,
                                    "",
                                    "",
                                    file.campaign().startsOn(),
                                    file.campaign().endsOn(),
                                    null,
                                    null),
                            true,
                            axis,
                            day));
        }
        return file.phases().stream().map(phase -> bar(phase, false, axis, day)).toList();
    }

    private static Bar bar(Phase phase, boolean isWhole, Axis axis, LocalDate day) {
        LocalDate from = phase.startsOn() == null ? axis.from() : phase.startsOn();
        LocalDate to = phase.endsOn() == null ? axis.to() : phase.endsOn().plusDays(1);
        double days = ChronoUnit.DAYS.between(from, to);
        double past =
                Math.clamp(ChronoUnit.DAYS.between(from, day.plusDays(1)) / days, 0, 1) * WHOLE;
        return new Bar(
                isWhole ? null : phase,
                axis.at(from),
                axis.at(to) - axis.at(from),
                Math.round(past * WHOLE) / WHOLE,
                phase.isRunning(day),
                phase.isOver(day),
                phase.endsOn() == null);
    }

    private static List<Node> nodes(CampaignFile file, Axis axis, LocalDate day) {
        List<LocalDate> days =
                file.filings().stream().map(FilingDue::dueOn).distinct().sorted().toList();
        double[] ends = new double[LANES];
        List<Node> nodes = new ArrayList<>();
        for (LocalDate due : days) {
            double at = axis.at(due);
            boolean isBefore = at + NODE_ROOM > WHOLE;
            double start = isBefore ? at - NODE_ROOM : at;
            int lane = lane(ends, start);
            if (lane >= 0) {
                ends[lane] = start + NODE_ROOM;
            }
            List<FilingDue> filings =
                    file.filings().stream().filter(filing -> filing.dueOn().equals(due)).toList();
            nodes.add(new Node(due, filings, at, lane, isBefore, due.isBefore(day)));
        }
        return nodes;
    }

    /** The first that is free from here on, -1 where none is. */
    private static int lane(double[] ends, double start) {
        for (int lane = 0; lane < ends.length; lane++) {
            if (ends[lane] <= start) {
                return lane;
            }
        }
        return -1;
    }
}

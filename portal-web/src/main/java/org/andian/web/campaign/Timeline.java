package org.andian.web.campaign;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.campaign.Phase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    private static final double NODE_ROOM = 12;
    private static final double WHOLE = 100;

    /**
     * The first day of a quarter; of a year when quarter is 1. @param isNamed whether there is room
     * for its name
     */
    public record Tick(double at, int year, int quarter, boolean isNamed) {}

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

    /** A day something is due. @param isNamed whether there is room for its date beside it */
    public record Node(
            LocalDate dueOn, List<FilingDue> filings, double at, boolean isNamed, boolean isPast) {}

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

    private static List<Tick> ticks(Axis axis) {
        boolean areNamed = axis.from().plusYears(QUARTERS_NAMED_UP_TO_YEARS).isAfter(axis.to());
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = axis.from(); day.isBefore(axis.to()); day = day.plusMonths(1)) {
            if ((day.getMonthValue() - 1) % MONTHS_OF_QUARTER == 0) {
                int quarter = (day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
                ticks.add(new Tick(axis.at(day), day.getYear(), quarter, quarter == 1 || areNamed));
            }
        }
        return ticks;
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
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate due = days.get(i);
            double next = i + 1 < days.size() ? axis.at(days.get(i + 1)) : WHOLE;
            nodes.add(
                    new Node(
                            due,
                            file.filings().stream()
                                    .filter(filing -> filing.dueOn().equals(due))
                                    .toList(),
                            axis.at(due),
                            next - axis.at(due) >= NODE_ROOM,
                            due.isBefore(day)));
        }
        return nodes;
    }
}

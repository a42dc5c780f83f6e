package org.andian.web.campaign;

import org.andian.portal.campaign.quota.Forecast;
import org.andian.portal.campaign.quota.MilestoneStanding;
import org.andian.portal.campaign.quota.QuotaBoard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a campaign's quotas are met, as REST tells it.
 *
 * @param lines of the districts the caller sees, the total last
 */
public record QuotaBoardJson(String campaign, List<Line> lines) {

    /**
     * @param districtId null for the total, as {@code district}
     * @param figures the whole first, then one a scope group
     */
    public record Line(
            Long districtId,
            String district,
            List<Figure> figures,
            List<Standing> milestones,
            Pace forecast) {

        static Line of(QuotaBoard.Line line) {
            return new Line(
                    line.districtId(),
                    line.district(),
                    Stream.concat(Stream.of(line.whole()), line.cells().stream())
                            .map(Figure::of)
                            .toList(),
                    line.standings().stream().map(Standing::of).toList(),
                    Pace.of(line.forecast()));
        }
    }

    /**
     * @param group null for the whole
     * @param quota null where none is set
     * @param verified installed since the campaign began and heard in the last seven days, null
     *     where installing is not the indicator
     * @param silent installed and not heard in the last seven days
     */
    public record Figure(
            Integer group,
            Integer quota,
            Integer verified,
            Integer silent,
            Double completion,
            int premisesInScope) {

        static Figure of(QuotaBoard.Figure figure) {
            return new Figure(
                    figure.groupSeq() == 0 ? null : figure.groupSeq(),
                    figure.quota(),
                    figure.verified(),
                    figure.silent(),
                    figure.completion(),
                    figure.inScope());
        }
    }

    /**
     * @param dueOn inclusive
     * @param target how many are wanted by then, null without a quota
     * @param state NONE, REACHED, OPEN, NEAR or MISSED
     */
    public record Standing(
            String name, int percent, LocalDate dueOn, Integer target, int missing, String state) {

        static Standing of(MilestoneStanding standing) {
            return new Standing(
                    standing.milestone().name(),
                    standing.milestone().percent(),
                    standing.milestone().dueOn(),
                    standing.target(),
                    standing.missing(),
                    standing.state().name());
        }
    }

    /**
     * @param gained verified ones installed in the last {@code windowDays}
     * @param reachesOn null unless {@code kind} is ON
     */
    public record Pace(String kind, int gained, int windowDays, long days, LocalDate reachesOn) {

        static Pace of(Forecast forecast) {
            return new Pace(
                    forecast.kind().name(),
                    forecast.gained(),
                    forecast.windowDays(),
                    forecast.days(),
                    forecast.reachesOn());
        }
    }

    static QuotaBoardJson of(String campaign, QuotaBoard board) {
        return new QuotaBoardJson(
                campaign,
                Stream.concat(board.lines().stream(), Stream.of(board.total()))
                        .map(Line::of)
                        .toList());
    }
}

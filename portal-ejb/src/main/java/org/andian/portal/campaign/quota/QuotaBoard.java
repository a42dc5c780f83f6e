package org.andian.portal.campaign.quota;

import org.andian.portal.campaign.ScopeGroup;

import java.util.Comparator;
import java.util.List;

/**
 * How a campaign's quotas are met by verified installations.
 *
 * @param groups the scope groups the caller sees
 * @param lines counties and zones, each followed by those below it that have quotas
 * @param total all counties and zones together
 * @param milestones by the day they are due
 */
public record QuotaBoard(
        List<ScopeGroup> groups, List<Line> lines, Line total, List<Milestone> milestones) {

    public QuotaBoard {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
        milestones = List.copyOf(milestones);
    }

    /** How many districts have crossed a red line. */
    public long crossed() {
        return lines.stream().filter(line -> line.depth() == 0 && line.isCrossed()).count();
    }

    /**
     * @param districtId null for the total, as {@code district}
     * @param depth 0 for a county or zone
     * @param whole counts what is verified under the quota: all where the district has one as a
     *     whole, else that of the groups that have one
     * @param cells one a group
     * @param standings one for each milestone that is asked of the district
     */
    public record Line(
            Long districtId,
            String district,
            int depth,
            Figure whole,
            List<Figure> cells,
            List<MilestoneStanding> standings,
            Forecast forecast) {

        public Line {
            cells = List.copyOf(cells);
            standings = List.copyOf(standings);
        }

        /**
         * Where the red line stands today: the largest percentage that is due for all groups, or
         * while nothing is due yet the one that comes first; null without a milestone.
         */
        public Integer redLine() {
            List<MilestoneStanding> ofAll =
                    standings.stream().filter(one -> one.milestone().groups().isEmpty()).toList();
            return ofAll.stream()
                    .filter(one -> one.daysLeft() < 1)
                    .map(one -> one.milestone().percent())
                    .max(Comparator.naturalOrder())
                    .or(
                            () ->
                                    ofAll.stream()
                                            .map(MilestoneStanding::milestone)
                                            .min(Comparator.comparing(Milestone::dueOn))
                                            .map(Milestone::percent))
                    .orElse(null);
        }

        public boolean isCrossed() {
            return standings.stream().anyMatch(MilestoneStanding::isMissed);
        }
    }

    /**
     * @param groupSeq 0 for the whole
     * @param quota null where none is set
     * @param verified null where installing is not the indicator, as {@code silent}
     * @param silent installed and not heard in the last seven days
     * @param gained of those verified how many were installed in the days a forecast looks at
     * @param inScope premises there are
     */
    public record Figure(
            int groupSeq,
            Integer quota,
            Integer verified,
            Integer silent,
            int gained,
            int inScope) {

        private static final double BEHIND = 0.6;

        /** verified / quota; null without one of them or when the quota is 0. */
        public Double completion() {
            return quota == null || quota == 0 || verified == null
                    ? null
                    : (double) verified / quota;
        }

        public boolean isFull() {
            return completion() != null && completion() >= 1;
        }

        public boolean isBehind() {
            return completion() != null && completion() < BEHIND;
        }
    }
}

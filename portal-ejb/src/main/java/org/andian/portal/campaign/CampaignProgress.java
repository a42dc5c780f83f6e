package org.andian.portal.campaign;

import java.util.List;
import java.util.Objects;

/**
 * Tasks and what was done, by district and scope group, as far as the caller reaches.
 *
 * @param groups the groups the caller sees. @param isWhole whether the caller sees the districts'
 *     tasks as a whole, not only some groups
 * @param rows the city's counties and zones, each followed by those below it that have
 *     tasks. @param total all counties and zones together; what is done in a group where the
 *     district was given no task for it stands in none of its groups
 * @param checks divisions that do not add up
 */
public record CampaignProgress(
        List<ScopeGroup> groups,
        boolean isWhole,
        List<Line> rows,
        Line total,
        List<SumCheck> checks) {

    /**
     * @param depth 0 for a county or zone. @param cells one a group
     * @param whole of what is done what is done under a task, where there is any task
     * @param undividedDone what is done under the task as a whole in groups that were given nothing
     *     of it; null without such a task, and where installing is not the indicator
     * @param mayWhole the caller may set the district's task. @param rank by completion among
     *     counties and zones, null without one
     */
    public record Line(
            Long districtId,
            String district,
            int depth,
            List<Cell> cells,
            Cell whole,
            Integer undividedDone,
            boolean mayWhole,
            Integer rank) {

        /**
         * What of the task is not given to a group; less than nothing where the groups were given
         * more, null without a task.
         */
        public Integer undivided() {
            return whole.quota() == null
                    ? null
                    : Integer.valueOf(
                            whole.quota()
                                    - cells.stream()
                                            .map(Cell::quota)
                                            .filter(Objects::nonNull)
                                            .mapToInt(Integer::intValue)
                                            .sum());
        }

        private boolean isDivided() {
            Integer rest = undivided();
            return (rest == null || rest == 0) && (undividedDone == null || undividedDone == 0);
        }

        private int done() {
            return cells.stream()
                    .map(Cell::done)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /** What is done in counties and zones under no task, and so in no rate. */
    public int doneUnderNothing() {
        return total.whole().quota() == null || total.whole().done() == null
                ? 0
                : rows.stream().filter(line -> line.depth() == 0).mapToInt(Line::done).sum()
                        - total.whole().done();
    }

    /** Whether all that is set is given to groups, so that the groups add up to the whole. */
    public boolean isDivided() {
        return total.isDivided() && rows.stream().allMatch(Line::isDivided);
    }

    /**
     * @param quota null when no task is set. @param done premises installed since the campaign's
     *     start, null where installing is not the indicator
     * @param inScope premises there are. @param mayChange the caller may set it
     */
    public record Cell(
            int groupSeq,
            Integer quota,
            Integer done,
            int inScope,
            boolean ofCity,
            boolean demo,
            boolean mayChange) {

        private static final double BEHIND = 0.6;

        /** The same with nothing done, where what is done belongs to another task. */
        Cell without() {
            return new Cell(
                    groupSeq, quota, done == null ? null : 0, inScope, ofCity, demo, mayChange);
        }

        /** done / quota; null without one of them or when the task is 0. */
        public Double completion() {
            return quota == null || quota == 0 || done == null ? null : (double) done / quota;
        }

        public boolean isFull() {
            return completion() != null && completion() >= 1;
        }

        public boolean isBehind() {
            return completion() != null && completion() < BEHIND;
        }
    }

    public CampaignProgress {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        checks = List.copyOf(checks);
    }
}

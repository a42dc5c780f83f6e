package org.andian.web.campaign;

import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.campaign.CampaignProgress.Line;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each district in the order of completion how many places it has moved, and why it stands
 * where it does: how far it is from its neighbour, and with which group it lacks most. Pure.
 */
final class RankReasons {

    private static final double PER_MILLE = 1000;
    private static final double TENTHS = 10;

    private final List<ScopeGroup> groups;
    private final Words words;

    RankReasons(List<ScopeGroup> groups, Words words) {
        this.groups = groups;
        this.words = words;
    }

    /**
     * @param ranking lines that have a rank, the best first
     * @param before completion a month before by district, without those that had none
     */
    List<RankRow> of(List<Line> ranking, Map<Long, Double> before) {
        List<RankRow> rows = new ArrayList<>();
        for (int at = 0; at < ranking.size(); at++) {
            Line line = ranking.get(at);
            rows.add(new RankRow(line, change(line, ranking, before), reason(ranking, at)));
        }
        return rows;
    }

    /** Among the same districts: who had no task then had no place. */
    private static Integer change(Line line, List<Line> ranking, Map<Long, Double> before) {
        Double own = before.get(line.districtId());
        if (own == null) {
            return null;
        }
        int rank =
                1
                        + (int)
                                ranking.stream()
                                        .map(other -> before.get(other.districtId()))
                                        .filter(other -> other != null && other > own)
                                        .count();
        return rank - line.rank();
    }

    private String reason(List<Line> ranking, int at) {
        List<String> parts = new ArrayList<>();
        neighbour(ranking, at).ifPresent(parts::add);
        lack(ranking.get(at)).ifPresent(parts::add);
        return String.join(words.of("campaign.reason.and"), parts);
    }

    private Optional<String> neighbour(List<Line> ranking, int at) {
        Line line = ranking.get(at);
        double own = line.whole().completion();
        if (line.rank() == 1) {
            return ranking.stream()
                    .filter(other -> other.whole().completion() < own)
                    .findFirst()
                    .map(
                            next ->
                                    words.of(
                                            "campaign.reason.lead",
                                            points(own - next.whole().completion()),
                                            next.district()));
        }
        return ranking.subList(0, at).stream()
                .filter(other -> other.whole().completion() > own)
                .max(Comparator.comparing(Line::rank))
                .map(
                        ahead ->
                                words.of(
                                        "campaign.reason.gap",
                                        points(ahead.whole().completion() - own),
                                        ahead.district()));
    }

    /** With which group most is lacking; that nothing is, or more was done than asked. */
    private Optional<String> lack(Line line) {
        Optional<Cell> most =
                line.cells().stream()
                        .filter(cell -> cell.quota() != null && cell.done() != null)
                        .filter(cell -> cell.done() < cell.quota())
                        .max(Comparator.comparing(cell -> cell.quota() - cell.done()));
        if (most.isPresent()) {
            return most.map(
                    cell ->
                            words.of(
                                    "campaign.reason.least",
                                    group(cell.groupSeq()),
                                    words.number(cell.done()),
                                    words.number(cell.quota()),
                                    words.number(cell.quota() - cell.done())));
        }
        Cell whole = line.whole();
        if (!whole.isFull()) {
            return Optional.of(
                    words.of("campaign.reason.short", words.number(whole.quota() - whole.done())));
        }
        int over = whole.done() - whole.quota();
        return Optional.of(
                over > 0
                        ? words.of("campaign.reason.over", words.number(over))
                        : words.of("campaign.reason.full"));
    }

    private String group(int seq) {
        return groups.stream()
                .filter(group -> group.seq() == seq)
                .findFirst()
                .map(group -> words.pick(group.shortZh(), group.shortEn()))
                .orElseGet(() -> words.of("campaign.whole"));
    }

    /** Hundredths of a rate, with one decimal. */
    private String points(double difference) {
        return words.number(Math.round(difference * PER_MILLE) / TENTHS);
    }
}

package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why a body stands where it stands, as facts that a page puts into words. Pure. */
public final class RankReasons {

    /** So many rules that cost points are told in one line. */
    private static final int MOST_LOST = 2;

    /** What is less is not told. */
    private static final BigDecimal LEAST = new BigDecimal("0.05");

    /** What is told of a rule. */
    public enum Kind {
        VETOED,
        /** Points on top. */
        GAINED,
        /** Basic points that were not reached. */
        LOST,
        /** Points taken away. */
        TAKEN,
        /** All basic points were reached; of no rule. */
        FULL,
        /** Nothing could be measured; of no rule. */
        UNMEASURED
    }

    /**
     * @param points null where it is of no rule
     */
    public record Remark(Kind kind, RulePoints points) {}

    /**
     * @param share what the rule adds to the total of each
     */
    public record RuleGap(ScoreRule rule, BigDecimal share, BigDecimal othersShare) {

        public BigDecimal difference() {
            return share.subtract(othersShare);
        }
    }

    /**
     * How a body stands to another.
     *
     * @param difference its total less the other's, less than 0 for fewer points
     * @param rules in which they differ, the largest difference first
     */
    public record Gap(BodyScore other, BigDecimal difference, List<RuleGap> rules) {
        public Gap {
            rules = List.copyOf(rules);
        }
    }

    private RankReasons() {}

    /** What weighs most, in the order in which it is told; never empty. */
    public static List<Remark> remarks(BodyScore score) {
        if (!score.isRated()) {
            return List.of(new Remark(Kind.UNMEASURED, null));
        }
        List<Remark> remarks = new ArrayList<>();
        score.points().stream()
                .filter(RulePoints::isVetoed)
                .forEach(one -> remarks.add(new Remark(Kind.VETOED, one)));
        score.points().stream()
                .filter(one -> one.rule().kind() == RuleKind.BONUS && one.points().signum() > 0)
                .forEach(one -> remarks.add(new Remark(Kind.GAINED, one)));
        List<RulePoints> lost =
                score.points().stream()
                        .filter(one -> one.lost().compareTo(LEAST) >= 0)
                        .sorted(Comparator.comparing(RulePoints::lost).reversed())
                        .limit(MOST_LOST)
                        .toList();
        lost.forEach(one -> remarks.add(new Remark(Kind.LOST, one)));
        if (lost.isEmpty()) {
            remarks.add(new Remark(Kind.FULL, null));
        }
        score.points().stream()
                .filter(one -> one.points() != null && one.points().signum() < 0)
                .forEach(one -> remarks.add(new Remark(Kind.TAKEN, one)));
        return List.copyOf(remarks);
    }

    /** Both have a total, under the same rules. */
    public static Gap against(BodyScore score, BodyScore other) {
        List<RuleGap> gaps = new ArrayList<>();
        for (RulePoints one : score.points()) {
            BigDecimal others =
                    other.find(one.rule().code()).map(other::share).orElse(BigDecimal.ZERO);
            RuleGap gap = new RuleGap(one.rule(), score.share(one), others);
            if (gap.difference().abs().compareTo(LEAST) >= 0) {
                gaps.add(gap);
            }
        }
        gaps.sort(
                Comparator.comparing((RuleGap gap) -> gap.difference().abs())
                        .reversed()
                        .thenComparing(gap -> gap.rule().code()));
        return new Gap(other, score.total().subtract(other.total()), gaps);
    }

    /**
     * The neighbours of a body: whoever stands before it and behind it, as far as there are such
     * with a total.
     */
    public static List<Gap> neighbours(Ranking ranking, BodyScore score) {
        List<BodyScore> rated = ranking.scores().stream().filter(BodyScore::isRated).toList();
        int at = rated.indexOf(score);
        List<Gap> gaps = new ArrayList<>();
        if (at > 0) {
            gaps.add(against(score, rated.get(at - 1)));
        }
        if (at >= 0 && at + 1 < rated.size()) {
            gaps.add(against(score, rated.get(at + 1)));
        }
        return List.copyOf(gaps);
    }
}

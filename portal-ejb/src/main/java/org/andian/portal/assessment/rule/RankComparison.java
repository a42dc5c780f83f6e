package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Two rankings, or two sets of rules, side by side. Pure. */
public final class RankComparison {

    /**
     * Of one body; places and totals are null where one of the two does not have it.
     *
     * @param placeBefore in the first. @param placeAfter in the second
     */
    public record Change(
            long body,
            String name,
            Integer placeBefore,
            Integer placeAfter,
            BigDecimal totalBefore,
            BigDecimal totalAfter) {

        public boolean isOfPlace() {
            return !Objects.equals(placeBefore, placeAfter);
        }

        /** How many points more in the second; null where one is missing. */
        public BigDecimal difference() {
            return totalBefore == null || totalAfter == null
                    ? null
                    : totalAfter.subtract(totalBefore);
        }

        boolean isAny() {
            BigDecimal difference = difference();
            return isOfPlace() || difference == null || difference.signum() != 0;
        }
    }

    /**
     * A rule that is not the same in both.
     *
     * @param before null where it is new. @param after null where it is gone
     */
    public record RuleChange(ScoreRule before, ScoreRule after) {

        public ScoreRule either() {
            return after == null ? before : after;
        }
    }

    private RankComparison() {}

    /** What differs, in the order of the second; the bodies it lacks behind. */
    public static List<Change> of(Ranking first, Ranking second) {
        Set<Long> bodies = new LinkedHashSet<>();
        second.scores().forEach(score -> bodies.add(score.body()));
        first.scores().forEach(score -> bodies.add(score.body()));
        List<Change> changes = new ArrayList<>();
        for (Long body : bodies) {
            Change change = change(first.find(body), second.find(body));
            if (change.isAny()) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    private static Change change(Optional<BodyScore> before, Optional<BodyScore> after) {
        BodyScore either = after.or(() -> before).orElseThrow();
        return new Change(
                either.body(),
                either.name(),
                before.map(BodyScore::place).orElse(null),
                after.map(BodyScore::place).orElse(null),
                before.map(BodyScore::total).orElse(null),
                after.map(BodyScore::total).orElse(null));
    }

    /** Rules that count otherwise, are new or are gone, by their codes. */
    public static List<RuleChange> of(ScoreRules first, ScoreRules second) {
        List<RuleChange> changes = new ArrayList<>();
        for (ScoreRule after : second.rules()) {
            ScoreRule before = first.find(after.code()).orElse(null);
            if (before == null || !before.isSameAs(after)) {
                changes.add(new RuleChange(before, after));
            }
        }
        for (ScoreRule before : first.rules()) {
            if (second.find(before.code()).isEmpty()) {
                changes.add(new RuleChange(before, null));
            }
        }
        return List.copyOf(changes);
    }
}

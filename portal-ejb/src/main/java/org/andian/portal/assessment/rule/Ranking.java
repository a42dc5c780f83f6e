package org.andian.portal.assessment.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bodies in order of their places. Pure.
 *
 * @param scores those under a veto behind all others, those without a total last
 */
public record Ranking(List<BodyScore> scores) {

    private static final Comparator<BodyScore> ORDER =
            Comparator.comparing((BodyScore score) -> !score.isRated())
                    .thenComparing(BodyScore::vetoed)
                    .thenComparing(
                            BodyScore::total, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(BodyScore::body);

    public Ranking {
        scores = List.copyOf(scores);
    }

    /** Totals are compared as they are, not as they are shown. */
    public static Ranking of(List<BodyScore> scores) {
        List<BodyScore> sorted = scores.stream().sorted(ORDER).toList();
        List<BodyScore> placed = new ArrayList<>(sorted.size());
        int place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            BodyScore score = sorted.get(i);
            if (i == 0 || !isEqual(sorted.get(i - 1), score)) {
                place = i + 1;
            }
            placed.add(score.isRated() ? score.at(place) : score);
        }
        return new Ranking(placed);
    }

    private static boolean isEqual(BodyScore one, BodyScore other) {
        return one.isRated()
                && other.isRated()
                && one.vetoed() == other.vetoed()
                && one.total().compareTo(other.total()) == 0;
    }

    public Optional<BodyScore> find(long body) {
        return scores.stream().filter(score -> score.body() == body).findFirst();
    }

    /** The same where one body has come to something else. */
    public Ranking with(BodyScore other) {
        return of(
                scores.stream()
                        .map(score -> score.body() == other.body() ? other : score)
                        .toList());
    }
}

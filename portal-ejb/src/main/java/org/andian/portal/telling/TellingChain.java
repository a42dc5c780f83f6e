package org.andian.portal.telling;

import org.andian.portal.alarm.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of one severity in one district.
 *
 * @param rules of each step, those left out too
 */
record TellingChain(List<StepRule> rules) {

    private static final Comparator<StepRule> IN_ORDER =
            Comparator.comparing(StepRule::minutes).thenComparing(StepRule::step);

    TellingChain {
        rules = List.copyOf(rules);
    }

    /** The step after those taken already; empty when all are. */
    Optional<StepRule> next(Set<ChainStep> done) {
        return rules.stream()
                .filter(rule -> rule.minutes() != null && !done.contains(rule.step()))
                .min(IN_ORDER);
    }

    /**
     * The same; of danger that nobody has heard of yet, after the last also a step that is left
     * out.
     */
    Optional<StepRule> next(Set<ChainStep> done, boolean unheard, Level severity) {
        Optional<StepRule> next = next(done);
        return next.isEmpty() && unheard && severity != Level.FAULT ? leftOut(done) : next;
    }

    private Optional<StepRule> leftOut(Set<ChainStep> done) {
        return rules.stream()
                .filter(rule -> rule.minutes() == null && !done.contains(rule.step()))
                .min(Comparator.comparing(StepRule::step));
    }

    /**
     * When a step comes.
     *
     * @param isFirst whether nobody has been told yet: that waits for no quiet hours
     */
    static Instant due(StepRule rule, Instant began, QuietHours quiet, boolean isFirst) {
        Instant due = began.plus(Duration.ofMinutes(rule.minutes()));
        return isFirst || rule.step() == ChainStep.ENTERPRISE ? due : quiet.after(due);
    }
}

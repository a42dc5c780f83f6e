package org.andian.portal.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of one severity in one district.
 *
 * @param rules those that are not left out, in the order in which they come
 */
record TellingChain(List<StepRule> rules) {

    private static final Comparator<StepRule> IN_ORDER =
            Comparator.comparing(StepRule::minutes).thenComparing(StepRule::step);

    TellingChain {
        rules = rules.stream().filter(rule -> rule.minutes() != null).sorted(IN_ORDER).toList();
    }

    /** The step after those taken already; empty when all are. */
    Optional<StepRule> next(Set<ChainStep> done) {
        return rules.stream().filter(rule -> !done.contains(rule.step())).findFirst();
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

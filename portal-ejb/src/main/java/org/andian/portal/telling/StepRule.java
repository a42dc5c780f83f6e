package org.andian.portal.telling;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.telling.contact.TellingReason;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One step of a chain.
 *
 * @param minutes from the alarm's beginning while nobody acknowledges; null = this step is left out
 * @param ways each may be chosen, and one at least leads to a person
 */
public record StepRule(ChainStep step, Integer minutes, Set<Way> ways) {

    /** A day. */
    public static final int MOST_MINUTES = 1440;

    /**
     * @throws Refusal MINUTES, WAYS
     */
    public StepRule {
        if (minutes != null && (minutes < 0 || minutes > MOST_MINUTES)) {
            throw new Refusal(TellingReason.MINUTES, MOST_MINUTES);
        }
        ways = Set.copyOf(ways);
        if (ways.stream().noneMatch(Way::isPersonal) || !ways.stream().allMatch(Way::isChosen)) {
            throw new Refusal(TellingReason.WAYS);
        }
    }

    static StepRule stored(String step, Long minutes, String ways) {
        return new StepRule(
                ChainStep.valueOf(step),
                minutes == null ? null : minutes.intValue(),
                Arrays.stream(ways.split(",")).map(Way::valueOf).collect(Collectors.toSet()));
    }

    /** As it is stored, in a fixed order. */
    String waysText() {
        return text(ways);
    }

    static String text(Collection<Way> ways) {
        return EnumSet.copyOf(ways).stream().map(Way::name).collect(Collectors.joining(","));
    }
}

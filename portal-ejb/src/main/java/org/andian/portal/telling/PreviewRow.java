package org.andian.portal.telling;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who would be told at a step, were an alarm raised now and nobody acknowledged it.
 *
 * @param minutes null where the step is left out
 * @param at when, after quiet hours; null where it would not be told at all
 */
public record PreviewRow(ChainStep step, Integer minutes, Instant at, List<Person> people) {

    /**
     * @param who null for a caller who need not know people there
     * @param ways that lead to him; none where he would not be reached
     */
    public record Person(String who, Set<Way> ways) {}
}

package org.andian.portal.inspection.draw;

import java.util.List;

/**
 * A unit that was drawn.
 *
 * @param place from 1, in the order in which units were drawn
 * @param unit its key, a premises' code
 * @param ticket by which it was drawn
 * @param people keys of those who inspect it, logins
 */
public record Pick(int place, String unit, String ticket, List<String> people) {

    public Pick {
        people = List.copyOf(people);
    }
}

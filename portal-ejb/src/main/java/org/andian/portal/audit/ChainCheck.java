package org.andian.portal.audit;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a walk over the whole chain found.
 *
 * @param by login of who asked
 * @param rows how many rows the chain has
 * @param keyedFrom the first row under the installation's key, 0 when none is
 * @param brokenAt the first row that is missing or not as it was written, 0 when all are whole
 */
public record ChainCheck(Instant at, String by, long rows, long keyedFrom, long brokenAt) {

    /** Older builds knew of no key. */
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:whole, |broken at row (?<broken>\\d+) of )(?<rows>\\d+)(?: rows)?"
                            + "(?:, keyed from row (?<keyed>\\d+))?");

    public boolean isWhole() {
        return brokenAt == 0;
    }

    /** As the trail keeps it. */
    String told() {
        return (isWhole()
                        ? "whole, " + rows + " rows"
                        : "broken at row " + brokenAt + " of " + rows)
                + (keyedFrom == 0 ? "" : ", keyed from row " + keyedFrom);
    }

    /** Reads what {@link #told} wrote. */
    static ChainCheck of(Entry entry) {
        Matcher told = TOLD.matcher(entry.act().detail());
        if (!told.matches()) {
            throw new IllegalStateException("No check of the trail says this: " + entry);
        }
        return new ChainCheck(
                entry.at(),
                entry.act().actor(),
                number(told, "rows"),
                number(told, "keyed"),
                number(told, "broken"));
    }

    private static long number(Matcher told, String group) {
        return told.group(group) == null ? 0 : Long.parseLong(told.group(group));
    }
}

package org.andian.portal.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a walk over the whole chain found.
 *
 * @param by login of who asked
 * @param rows how many rows the chain has
 * @param keyedFrom the first row under the installation's key, 0 when none is
 * @param broken the first rows that are missing or not as they were written; empty when all are
 *     whole
 * @param more whether there are others behind them
 */
public record ChainCheck(
        Instant at, String by, long rows, long keyedFrom, List<Long> broken, boolean more) {

    private static final String MORE = " and more";

    /** Older builds knew of no key, and of one broken row. */
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:whole, |broken at rows? (?<broken>\\d+(?:, \\d+)*)(?<more>"
                            + MORE
                            + ")? of )(?<rows>\\d+)(?: rows)?(?:, keyed from row (?<keyed>\\d+))?");

    static ChainCheck of(Instant at, String by, long rows, Walk walk) {
        return new ChainCheck(
                at, by, rows, walk.keyedFrom(), walk.breaks().rows(), walk.breaks().more());
    }

    public boolean isWhole() {
        return broken.isEmpty();
    }

    /** As the trail keeps it. */
    String told() {
        return (isWhole() ? "whole, " + rows + " rows" : brokenTold())
                + (keyedFrom == 0 ? "" : ", keyed from row " + keyedFrom);
    }

    private String brokenTold() {
        String numbers = broken.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (broken.size() == 1 ? "broken at row " : "broken at rows ")
                + numbers
                + (more ? MORE : "")
                + " of "
                + rows;
    }

    /** Reads what {@link #told} wrote. */
    static ChainCheck of(Entry entry) {
        Matcher told = TOLD.matcher(entry.act().detail());
        if (!told.matches()) {
            throw new IllegalStateException("No check of the trail says this: " + entry);
        }
        String broken = told.group("broken");
        return new ChainCheck(
                entry.at(),
                entry.act().actor(),
                Long.parseLong(told.group("rows")),
                told.group("keyed") == null ? 0 : Long.parseLong(told.group("keyed")),
                broken == null
                        ? List.of()
                        : Arrays.stream(broken.split(", ")).map(Long::valueOf).toList(),
                told.group("more") != null);
    }
}

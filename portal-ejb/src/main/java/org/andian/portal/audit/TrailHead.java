package org.andian.portal.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain at some moment. Kept outside the database it shows later whether the rows up
 * to it are still the same ones.
 *
 * @param id number of the row, 0 for none
 * @param hash of that row, 64 hexadecimal digits
 * @param at when the row was written
 */
public record TrailHead(long id, String hash, Instant at) {

    /** What the first row follows. */
    static final TrailHead NONE = new TrailHead(0, Chain.START, Instant.EPOCH);

    private static final Pattern LINE =
            Pattern.compile("(?<id>\\d{1,18}) (?<hash>[0-9a-f]{64}) (?<at>\\S+Z)");

    /** As {@link #read} takes it. */
    String line() {
        return id + " " + hash + " " + at;
    }

    /** Empty for a line that a killed node has left half. */
    static Optional<TrailHead> read(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(
                        new TrailHead(
                                Long.parseLong(parts.group("id")),
                                parts.group("hash"),
                                Instant.parse(parts.group("at"))))
                : Optional.empty();
    }
}

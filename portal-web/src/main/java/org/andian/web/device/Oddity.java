package org.andian.web.device;

import java.time.Instant;

/**
 * One kind of thing that was odd about a device's messages, in the reader's language.
 *
 * @param what happened
 * @param where of which circuit and metric; empty for the device as a whole
 * @param example what stood there the last time; null when nothing is kept
 * @param todo what to do about it
 * @param count how often, null where that is not counted
 * @param lastAt null while it lasts
 */
public record Oddity(
        String what, String where, String example, String todo, Long count, Instant lastAt) {}

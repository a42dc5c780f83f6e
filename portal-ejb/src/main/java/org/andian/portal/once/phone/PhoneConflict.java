package org.andian.portal.once.phone;

import java.time.Instant;

/**
 * What was written on a phone and stood otherwise in the portal by then.
 *
 * @param recordKind as files name kinds of records
 * @param recordKey its code or number
 * @param mine as it was written on the phone, a JSON object
 * @param theirs as it stood in the portal, a JSON object
 * @param chosen MINE or THEIRS
 */
public record PhoneConflict(
        String recordKind,
        String recordKey,
        String mine,
        String theirs,
        String chosen,
        Instant decidedAt) {}

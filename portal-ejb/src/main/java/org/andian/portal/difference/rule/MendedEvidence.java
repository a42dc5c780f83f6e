package org.andian.portal.difference.rule;

import java.time.Instant;

/**
 * What is said to be mended, and an alarm that lasts on the circuit it was about.
 *
 * @param cause how it is said to be mended
 * @param subject HAZARD or WORK
 * @param mendedAt when that was said
 * @param raisedAt when the alarm left the limit
 * @param peak the worst of it, in the unit of what is measured; null where it is not known
 */
public record MendedEvidence(
        DifferenceCause cause,
        DifferenceSubject subject,
        long subjectId,
        long premisesId,
        long deviceId,
        Instant mendedAt,
        long alarmId,
        int circuit,
        Instant raisedAt,
        Double peak,
        Double limit,
        boolean demo) {}

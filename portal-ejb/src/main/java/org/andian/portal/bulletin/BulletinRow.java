package org.andian.portal.bulletin;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A bulletin as lists show it.
 *
 * @param department code, null for all
 * @param newest no later version of the issue exists
 * @param filed the PDF is still kept
 * @param mails how many were written, and how many of them were delivered and given up
 */
public record BulletinRow(
        long id,
        long scheduleId,
        Rhythm rhythm,
        long districtId,
        String district,
        String department,
        LocalDate from,
        LocalDate to,
        int version,
        boolean newest,
        String title,
        boolean provisional,
        Instant madeAt,
        String madeBy,
        boolean filed,
        int mails,
        int delivered,
        int failed) {}

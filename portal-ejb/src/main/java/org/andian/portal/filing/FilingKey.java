package org.andian.portal.filing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which filing is meant, opened or not.
 *
 * @param forDay the rule's own day, also of what a place below owes earlier
 * @param districtId of the district as it is today, or on the past day of the question
 * @param department code, empty where offices file
 */
public record FilingKey(long ruleId, LocalDate forDay, long districtId, String department)
        implements Serializable {}

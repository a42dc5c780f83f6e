package org.andian.portal.alarm;

import java.time.LocalDate;

/**
 * Distinct alarms, early warnings and faults raised on a local day, each by its level now; the
 * statistics take the level at the end of the day.
 */
public record DayCount(LocalDate day, int alarms, int warnings, int faults) {}

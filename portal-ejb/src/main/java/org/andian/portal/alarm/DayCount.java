package org.andian.portal.alarm;

import java.time.LocalDate;

/** Distinct alarms (with early warnings) and faults raised on a local day. */
public record DayCount(LocalDate day, int alarms, int faults) {}

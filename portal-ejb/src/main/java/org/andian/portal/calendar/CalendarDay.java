package org.andian.portal.calendar;

import java.time.LocalDate;

/**
 * One day as the calendar has it.
 *
 * @param holiday null but for {@link DayKind#HOLIDAY}
 * @param provisional whether an arrangement that is still to come may say otherwise
 */
public record CalendarDay(LocalDate date, DayKind kind, Holiday holiday, boolean provisional) {}

package org.andian.portal.bulletin;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One period of a schedule.
 *
 * @param to inclusive
 * @param dueAt when its bulletin is made
 */
public record Issue(LocalDate from, LocalDate to, Instant dueAt) {}

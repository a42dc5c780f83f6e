package org.andian.portal.agenda;

import java.time.LocalDate;

/**
 * How many matters of a kind fall due on a day.
 *
 * @param open still to be done, {@code rest} done or only to be known
 */
public record AgendaCount(AgendaKind kind, LocalDate day, int open, int rest) {}

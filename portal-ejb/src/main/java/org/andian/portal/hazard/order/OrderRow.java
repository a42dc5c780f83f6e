package org.andian.portal.hazard.order;

import org.andian.portal.calendar.Term;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An order as it was issued.
 *
 * @param premises its name on that day
 * @param dueOn the last day in time
 * @param provisional whether an arrangement of holidays still to come may move it
 * @param measures to be taken meanwhile, null for none
 * @param readAt when the premises first opened it here, null for never
 */
public record OrderRow(
        long id,
        OrderNumber number,
        String body,
        String premisesCode,
        String premises,
        String district,
        LocalDate inspectedOn,
        LocalDate issuedOn,
        Term term,
        LocalDate dueOn,
        boolean provisional,
        String measures,
        Instant issuedAt,
        String issuedBy,
        Instant readAt,
        String readBy,
        boolean demo) {}

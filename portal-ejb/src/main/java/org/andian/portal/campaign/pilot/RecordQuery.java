package org.andian.portal.campaign.pilot;

import java.time.LocalDate;

/**
 * Which records of a campaign; null = not limited by that side. Those withdrawn are left out.
 *
 * @param text part of the subject, the host, or the premises' name or code
 * @param premises code
 * @param from the first day on which it was held
 * @param to the last such day
 */
public record RecordQuery(
        RecordKind kind, String text, String premises, LocalDate from, LocalDate to) {

    public static RecordQuery ofPremises(String code) {
        return new RecordQuery(null, null, code, null, null);
    }
}

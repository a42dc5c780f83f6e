package org.andian.portal.campaign.pilot;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A record of a campaign as lists and REST show it.
 *
 * @param premisesCode null where it concerns the whole campaign, as {@code premises} and {@code
 *     district}
 * @param copies names of the bodies it was copied to, with commas between; null for none
 * @param readers how many accounts have said that they have read it
 * @param readAt when the caller has, null while he has not
 * @param withdrawn why it was entered by mistake, null while it stands
 * @param mayWithdraw the caller may withdraw it
 */
public record CampaignRecord(
        long id,
        RecordKind kind,
        String premisesCode,
        String premises,
        String district,
        LocalDate heldOn,
        String subject,
        String host,
        Integer people,
        Integer minutes,
        String words,
        Instant recordedAt,
        String recordedBy,
        String copies,
        int readers,
        Instant readAt,
        String withdrawn,
        boolean demo,
        boolean mayWithdraw,
        int version) {}

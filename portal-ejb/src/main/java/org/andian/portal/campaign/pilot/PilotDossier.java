package org.andian.portal.campaign.pilot;

import org.andian.portal.campaign.PilotList.Namer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A pilot with what is written of it; what nobody has written is null.
 *
 * @param department code of the lead department it was named for, null where a district named it
 * @param providerCode of the service provider, null where nobody was named, as {@code provider}
 * @param qualified whether the provider is qualified today
 * @param qualifiedUntil the last day of its qualification, null without end or where there is none
 * @param recommended why the city recommends it for the region, null while it does not
 * @param mayChange the caller may write of it
 * @param version of what is written, null where nobody has written
 */
public record PilotDossier(
        long pilotId,
        String premisesCode,
        String premises,
        String district,
        Namer namer,
        String department,
        boolean cityPilot,
        Instant namedAt,
        String namedBy,
        String reason,
        String providerCode,
        String provider,
        boolean qualified,
        LocalDate qualifiedUntil,
        String progress,
        String highlights,
        String difficulties,
        String recommended,
        Instant recommendedAt,
        Funding funding,
        boolean demo,
        boolean mayChange,
        Integer version) {

    /** Named without a reason. */
    boolean isBare() {
        return version == null;
    }
}

package org.andian.portal.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A campaign with all that its notice says; phases, groups, bodies and filings may each be empty.
 */
public record CampaignFile(
        Campaign campaign,
        List<Phase> phases,
        List<ScopeGroup> groups,
        List<CampaignBody> bodies,
        List<FilingDue> filings) {

    public CampaignFile {
        phases = List.copyOf(phases);
        groups = List.copyOf(groups);
        bodies = List.copyOf(bodies);
        filings = List.copyOf(filings);
    }

    /** The phases that run on a day: none, one, or several that overlap. */
    public List<Phase> running(LocalDate day) {
        return phases.stream().filter(phase -> phase.isRunning(day)).toList();
    }

    /**
     * The one group that counts premises of this venue group, empty when they are outside the
     * campaign.
     */
    public Optional<ScopeGroup> counting(String venueGroup) {
        return groups.stream().filter(group -> group.counted().contains(venueGroup)).findFirst();
    }

    public Optional<ScopeGroup> group(int seq) {
        return groups.stream().filter(group -> group.seq() == seq).findFirst();
    }
}

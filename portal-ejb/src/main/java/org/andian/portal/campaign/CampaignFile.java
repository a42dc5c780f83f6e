package org.andian.portal.campaign;

import org.andian.portal.campaign.right.BodyAct;
import org.andian.portal.campaign.right.BodyRight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A campaign with all that its notice says; phases, groups, bodies and filings may each be empty.
 *
 * @param rights what bodies may do in it, where somebody has set that up; of an act for which none
 *     stands here the notice decides
 * @param districts ids of those that take part, with those that came after them; empty where all of
 *     its city do
 */
public record CampaignFile(
        Campaign campaign,
        List<Phase> phases,
        List<ScopeGroup> groups,
        List<CampaignBody> bodies,
        List<FilingDue> filings,
        List<BodyRight> rights,
        Set<Long> districts) {

    public CampaignFile {
        phases = List.copyOf(phases);
        groups = List.copyOf(groups);
        bodies = List.copyOf(bodies);
        filings = List.copyOf(filings);
        rights = List.copyOf(rights);
        districts = Set.copyOf(districts);
    }

    /** One of which the notice says everything. */
    public CampaignFile(
            Campaign campaign,
            List<Phase> phases,
            List<ScopeGroup> groups,
            List<CampaignBody> bodies,
            List<FilingDue> filings) {
        this(campaign, phases, groups, bodies, filings, List.of(), Set.of());
    }

    /** The same with other days of filings. */
    public CampaignFile withFilings(List<FilingDue> others) {
        return new CampaignFile(campaign, phases, groups, bodies, others, rights, districts);
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

    /** Bodies that may do so; none where nobody has set it up. */
    public List<BodyRight> rights(BodyAct act) {
        return rights.stream().filter(right -> right.act() == act).toList();
    }

    /** Whether a district takes part. */
    public boolean takesPart(long districtId) {
        return districts.isEmpty() || districts.contains(districtId);
    }
}

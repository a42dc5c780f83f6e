package org.andian.portal.campaign;

import java.util.List;
import java.util.Optional;

/**
 * A line of the campaign's scope.
 *
 * @param venueGroups all that the notice's words cover. @param counted those this group counts: a
 *     venue group that stands in two groups is counted by the one of lower sequence, and is only
 *     named in the other
 */
public record ScopeGroup(
        int seq,
        String nameZh,
        String nameEn,
        String shortZh,
        String shortEn,
        List<String> venueGroups,
        List<String> counted,
        List<Responsible> responsibles) {

    public ScopeGroup {
        venueGroups = List.copyOf(venueGroups);
        counted = List.copyOf(counted);
        responsibles = List.copyOf(responsibles);
    }

    /**
     * The lead department, empty where the notice names an owner, only co-operating departments, or
     * nobody.
     */
    public Optional<String> lead() {
        return responsibles.stream()
                .filter(one -> one.part() == Responsible.Part.LEAD)
                .map(Responsible::department)
                .findFirst();
    }

    public boolean namesOwner() {
        return responsibles.stream().anyMatch(one -> one.part() == Responsible.Part.OWNER);
    }
}

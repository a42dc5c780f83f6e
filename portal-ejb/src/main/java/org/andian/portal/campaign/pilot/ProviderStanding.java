package org.andian.portal.campaign.pilot;

import org.andian.portal.workorder.qualification.Qualification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a provider is qualified. Pure.
 *
 * @param until the last day on which some qualification holds, null without end or for none
 */
record ProviderStanding(boolean qualified, LocalDate until) {

    static final ProviderStanding NONE = new ProviderStanding(false, null);

    static ProviderStanding of(List<Qualification> all, LocalDate day) {
        List<Qualification> valid =
                all.stream()
                        .filter(one -> one.withdrawnAt() == null)
                        .filter(one -> !one.validFrom().isAfter(day))
                        .filter(one -> one.validTo() == null || !one.validTo().isBefore(day))
                        .toList();
        boolean isEndless = valid.stream().anyMatch(one -> one.validTo() == null);
        LocalDate last =
                isEndless
                        ? null
                        : valid.stream()
                                .map(Qualification::validTo)
                                .max(Comparator.naturalOrder())
                                .orElse(null);
        return new ProviderStanding(!valid.isEmpty(), last);
    }
}

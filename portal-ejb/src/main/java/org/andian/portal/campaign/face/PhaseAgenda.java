package org.andian.portal.campaign.face;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.Phase;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first and last days of campaigns and of their phases, of those the caller sees. */
@ApplicationScoped
class PhaseAgenda implements AgendaSource {

    private static final String BEGINS = "BEGINS";
    private static final String ENDS = "ENDS";
    private static final String CAMPAIGN_BEGINS = "CAMPAIGN_BEGINS";
    private static final String CAMPAIGN_ENDS = "CAMPAIGN_ENDS";

    @Inject private Campaigns campaigns;

    @Override
    public AgendaKind kind() {
        return AgendaKind.PHASE;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        List<AgendaItem> items = new ArrayList<>();
        for (Campaign campaign : campaigns.list(scope)) {
            items.addAll(
                    days(campaign, campaigns.get(scope, campaign.code()).phases()).stream()
                            .filter(item -> span.contains(item.day()))
                            .toList());
        }
        return items.stream().sorted(Comparator.comparing(AgendaItem::day)).limit(most).toList();
    }

    /** All of one campaign; of an open end there is no day. */
    static List<AgendaItem> days(Campaign campaign, List<Phase> phases) {
        List<AgendaItem> items = new ArrayList<>();
        add(items, campaign, null, CAMPAIGN_BEGINS, campaign.startsOn());
        for (Phase phase : phases) {
            add(items, campaign, phase, BEGINS, phase.startsOn());
            add(items, campaign, phase, ENDS, phase.endsOn());
        }
        add(items, campaign, null, CAMPAIGN_ENDS, campaign.endsOn());
        return items;
    }

    /**
     * @param phase null for the campaign itself
     */
    private static void add(
            List<AgendaItem> items, Campaign campaign, Phase phase, String matter, LocalDate day) {
        if (day == null) {
            return;
        }
        items.add(
                new AgendaItem(
                        AgendaKind.PHASE,
                        campaign.code(),
                        phase == null ? campaign.nameZh() : phase.nameZh(),
                        phase == null ? campaign.nameEn() : phase.nameEn(),
                        matter,
                        phase == null ? campaign.city() : campaign.nameZh(),
                        phase == null ? null : campaign.nameEn(),
                        day,
                        null,
                        AgendaState.NOTE));
    }
}

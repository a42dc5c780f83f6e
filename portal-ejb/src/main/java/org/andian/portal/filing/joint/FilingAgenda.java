package org.andian.portal.filing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.filing.FilingState;
import org.andian.portal.filing.Filings;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The days of filings, of the campaigns the caller sees. For whoever files nothing they are days to
 * know; so are those that nobody waits for any more.
 */
@ApplicationScoped
class FilingAgenda implements AgendaSource {

    private static final int BEHIND_DAYS = 365;

    @Inject private Campaigns campaigns;

    @Inject private Filings filings;

    @Inject private FilingRules rules;

    @Inject private Today today;

    @Override
    public AgendaKind kind() {
        return AgendaKind.FILING;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        List<FilingRow> own = filings.own(scope, span.from(), span.to());
        List<AgendaItem> items = new ArrayList<>(once(own));
        for (Campaign campaign : campaigns.list(scope)) {
            rules.dues(scope, campaign.code()).stream()
                    .filter(due -> span.contains(due.dueOn()))
                    .filter(due -> own.stream().noneMatch(row -> isOf(row, campaign, due)))
                    .map(due -> item(campaign, due))
                    .forEach(items::add);
        }
        return items.stream().sorted(Comparator.comparing(AgendaItem::day)).limit(most).toList();
    }

    /** Who files the same for several districts or departments has to do while one is open. */
    private Collection<AgendaItem> once(List<FilingRow> own) {
        Map<List<Object>, AgendaItem> items = new LinkedHashMap<>();
        for (FilingRow row : own) {
            items.merge(
                    List.of(row.campaignId(), row.dueOn(), row.nameZh()),
                    item(row, state(row)),
                    (one, other) -> one.state() == AgendaState.TODO ? one : other);
        }
        return items.values();
    }

    private static boolean isOf(FilingRow row, Campaign campaign, FilingDue due) {
        return row.campaignId() == campaign.id()
                && row.key().forDay().equals(due.dueOn())
                && row.nameZh().equals(due.nameZh());
    }

    private AgendaState state(FilingRow row) {
        if (row.state().isIn()) {
            return AgendaState.DONE;
        }
        LocalDate oldest = today.date().minusDays(BEHIND_DAYS);
        return row.state() == FilingState.WAIVED || row.dueOn().isBefore(oldest)
                ? AgendaState.NOTE
                : AgendaState.TODO;
    }

    @Override
    public List<AgendaItem> turn(Scope scope, int most) {
        return filings.owed(scope).stream()
                .limit(most)
                .map(row -> item(row, AgendaState.TODO))
                .toList();
    }

    private static AgendaItem item(Campaign campaign, FilingDue due) {
        return new AgendaItem(
                AgendaKind.FILING,
                campaign.code(),
                due.nameZh(),
                due.nameEn(),
                AgendaState.NOTE.name(),
                campaign.nameZh(),
                campaign.nameEn(),
                due.dueOn(),
                null,
                AgendaState.NOTE);
    }

    private static AgendaItem item(FilingRow row, AgendaState state) {
        return new AgendaItem(
                AgendaKind.FILING,
                row.campaign(),
                row.nameZh(),
                row.nameEn(),
                state.name(),
                row.campaignZh(),
                row.campaignEn(),
                row.dueOn(),
                null,
                state);
    }
}

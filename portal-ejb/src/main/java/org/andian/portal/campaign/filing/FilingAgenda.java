package org.andian.portal.campaign.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The days of filings, of the campaigns the caller sees. For whoever files nothing they are days to
 * know; so are those that nobody waits for any more.
 */
@ApplicationScoped
class FilingAgenda implements AgendaSource {

    private static final int BEHIND_DAYS = 365;

    private static final String DUE =
            "select f.id, f.name_zh, f.name_en, f.due_on, %s as noted from campaign_filing f where"
                    + " f.campaign_id = ? and f.due_on >= ? and f.due_on <= ? order by f.due_on,"
                    + " f.id limit ?";

    private static final String NOTED =
            "(select count(*) from campaign_filed e join district_view x on x.id = e.district_id"
                    + " where e.filing_id = f.id and x.path in (%s))";

    @Inject private Campaigns campaigns;

    @Inject private FilingsOwed owed;

    @Inject private Sql sql;

    @Inject private Today today;

    @Override
    public AgendaKind kind() {
        return AgendaKind.FILING;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        List<AgendaItem> items = new ArrayList<>();
        for (Campaign campaign : campaigns.list(scope)) {
            CampaignFile file = campaigns.get(scope, campaign.code());
            items.addAll(due(campaign, new FilingDebtors(file).paths(scope), span, most));
        }
        return items.stream().sorted(Comparator.comparing(AgendaItem::day)).limit(most).toList();
    }

    private List<AgendaItem> due(Campaign campaign, List<String> paths, AgendaSpan span, int most) {
        List<Object> parameters = new ArrayList<>(paths);
        parameters.addAll(List.of(campaign.id(), span.from(), span.to(), most));
        String noted = paths.isEmpty() ? "0" : NOTED.formatted(Sql.marks(paths.size()));
        return sql.list(DUE.formatted(noted), parameters, row -> item(row, campaign, paths.size()));
    }

    private AgendaItem item(Row row, Campaign campaign, int debtors) {
        LocalDate dueOn = row.day("due_on");
        return item(
                campaign,
                row.text("name_zh"),
                row.text("name_en"),
                dueOn,
                state(dueOn, debtors, (int) row.number("noted")));
    }

    private AgendaState state(LocalDate dueOn, int debtors, int noted) {
        if (debtors == 0) {
            return AgendaState.NOTE;
        }
        if (noted >= debtors) {
            return AgendaState.DONE;
        }
        return dueOn.isBefore(today.date().minusDays(BEHIND_DAYS))
                ? AgendaState.NOTE
                : AgendaState.TODO;
    }

    @Override
    public List<AgendaItem> turn(Scope scope, int most) {
        return owed.list(scope).stream()
                .limit(most)
                .map(
                        one ->
                                item(
                                        one.campaign(),
                                        one.due().nameZh(),
                                        one.due().nameEn(),
                                        one.due().dueOn(),
                                        AgendaState.TODO))
                .toList();
    }

    private static AgendaItem item(
            Campaign campaign, String nameZh, String nameEn, LocalDate dueOn, AgendaState state) {
        return new AgendaItem(
                AgendaKind.FILING,
                campaign.code(),
                nameZh,
                nameEn,
                state.name(),
                campaign.nameZh(),
                campaign.nameEn(),
                dueOn,
                null,
                state);
    }
}

package org.andian.portal.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.period.DemoTime;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * Door: what the districts of an example have filed in the past, each marked as an example. Only
 * where the installation was born as one; what is there already stays.
 */
@Stateless
public class FilingExample {

    private static final Duration NOON = Duration.ofHours(12);

    /** So many days after the day, less for before it; where none stands nothing came. */
    private static final List<OptionalInt> DAYS =
            List.of(
                    OptionalInt.of(-3),
                    OptionalInt.of(0),
                    OptionalInt.of(-1),
                    OptionalInt.of(0),
                    OptionalInt.of(2),
                    OptionalInt.of(-2),
                    OptionalInt.of(0),
                    OptionalInt.empty(),
                    OptionalInt.of(-5),
                    OptionalInt.of(4),
                    OptionalInt.of(0));

    private static final int BY_DISTRICT = 4;

    @Inject private Sql sql;

    @Inject private Campaigns campaigns;

    @Inject private FilingTable table;

    @Inject private FilingDrafts drafts;

    @Inject private DemoTime demo;

    @Inject private Today today;

    @Inject private Audit audit;

    /**
     * In the name of the office that receives, or of the city's.
     *
     * @return how many were filled in
     */
    public int fill(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        if (!demo.isDemo() || !new FilingParties(file).governs(scope)) {
            return 0;
        }
        List<FilingRow> owed = table.maker(file).owed();
        List<Long> districts = owed.stream().map(row -> row.key().districtId()).distinct().toList();
        List<FilingKey> items =
                owed.stream()
                        .map(row -> new FilingKey(row.key().ruleId(), row.key().forDay(), 0, ""))
                        .distinct()
                        .toList();
        int filled = 0;
        for (FilingRow row : owed) {
            int item = items.indexOf(new FilingKey(row.key().ruleId(), row.key().forDay(), 0, ""));
            int turn = districts.indexOf(row.key().districtId()) * BY_DISTRICT + item;
            OptionalInt days = DAYS.get(turn % DAYS.size());
            if (row.id() == null && row.dueOn().isBefore(today.date()) && days.isPresent()) {
                keep(scope, row, days.getAsInt());
                filled++;
            }
        }
        return filled;
    }

    private void keep(Scope scope, FilingRow row, int days) {
        Instant came = Period.startOf(row.dueOn().plusDays(days)).plus(NOON);
        if (came.isAfter(table.now())) {
            return;
        }
        long id = table.open(row, scope);
        table.rule(row.key().ruleId()).ifPresent(rule -> drafts.outline(id, rule));
        sql.update(
                """
                update filing set state = 'LOCKED', first_submitted_at = ?, submitted_at = ?, submitted_by = ?,
                  accepted_at = ?, accepted_by = ?, demo = 1 where id = ?\
                """,
                came,
                came,
                scope.login(),
                came,
                scope.login(),
                id);
        table.track(id, FilingAct.REGISTER, FilingState.LOCKED, null, scope);
        audit.done(scope.login(), "filing.register", "filing " + id, row.nameZh());
    }
}

package org.andian.portal.campaign.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.district.District;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Door: who has noted which filing of a campaign, in the districts the caller sees. */
@Stateless
public class FilingBoards {

    @Inject private Campaigns campaigns;

    @Inject private Sql sql;

    @Inject private Today today;

    private record Asked(long id, FilingDue due) {}

    private record Place(long filing, long district) {}

    private record Noted(Place place, Instant at) {}

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public FilingBoard board(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        FilingDebtors debtors = new FilingDebtors(file);
        List<District> districts =
                campaigns.districts(scope, file.campaign()).stream()
                        .filter(district -> debtors.isDebtor(district.path()))
                        .sorted(Comparator.comparing(District::path))
                        .toList();
        List<Asked> asked = asked(file.campaign().id());
        Map<Place, Instant> noted = noted(file.campaign().id());
        LocalDate day = today.date();
        List<FilingBoard.Row> rows =
                districts.stream()
                        .map(
                                district ->
                                        new FilingBoard.Row(
                                                district.id(),
                                                district.name(),
                                                cells(asked, noted, district.id(), day)))
                        .toList();
        return new FilingBoard(columns(asked, rows), rows);
    }

    private static List<FilingBoard.Cell> cells(
            List<Asked> asked, Map<Place, Instant> noted, long district, LocalDate day) {
        return asked.stream()
                .map(
                        one ->
                                FilingBoard.cell(
                                        one.due(), noted.get(new Place(one.id(), district)), day))
                .toList();
    }

    private static List<FilingBoard.Column> columns(List<Asked> asked, List<FilingBoard.Row> rows) {
        List<FilingBoard.Column> columns = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            int column = at;
            int filed =
                    (int)
                            rows.stream()
                                    .filter(row -> row.cells().get(column).notedAt() != null)
                                    .count();
            columns.add(new FilingBoard.Column(asked.get(at).due(), filed));
        }
        return columns;
    }

    private List<Asked> asked(long campaign) {
        return sql.list(
                "select id, name_zh, name_en, due_on from campaign_filing where campaign_id = ?"
                        + " order by due_on, id",
                List.of(campaign),
                row ->
                        new Asked(
                                row.number("id"),
                                new FilingDue(
                                        row.text("name_zh"),
                                        row.text("name_en"),
                                        row.day("due_on"))));
    }

    private Map<Place, Instant> noted(long campaign) {
        Map<Place, Instant> noted = new HashMap<>();
        sql.list(
                        "select e.filing_id, e.district_id, e.noted_at from campaign_filed e join"
                                + " campaign_filing f on f.id = e.filing_id where f.campaign_id ="
                                + " ?",
                        List.of(campaign),
                        row ->
                                new Noted(
                                        new Place(
                                                row.number("filing_id"),
                                                row.number("district_id")),
                                        row.instant("noted_at")))
                .forEach(one -> noted.put(one.place(), one.at()));
        return noted;
    }
}

package org.andian.web.campaign;

import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.campaign.CampaignProgress.Line;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tasks of a campaign as a table for files, with the figures of its page. Pure. */
final class TaskTable {

    private static final int PERCENT_DECIMALS = 1;

    private final CampaignProgress progress;
    private final Function<ScopeGroup, String> lead;
    private final boolean hasLeads;
    private final Words words;

    /**
     * @param lead who answers for a group
     * @param hasLeads whether anybody does for any
     */
    TaskTable(
            CampaignProgress progress,
            Function<ScopeGroup, String> lead,
            boolean hasLeads,
            Words words) {
        this.progress = progress;
        this.lead = lead;
        this.hasLeads = hasLeads;
        this.words = words;
    }

    /**
     * @param explanations behind the last row
     */
    Table of(String title, String note, List<String> explanations) {
        List<List<Object>> rows =
                progress.rows().stream()
                        .map(
                                line ->
                                        row(
                                                line.depth() == 0
                                                        ? line.district()
                                                        : words.of(
                                                                "campaign.file.below",
                                                                line.district()),
                                                line))
                        .toList();
        return new Table(title, note, Zones.CHINA, columns(), rows::iterator)
                .withTotals(List.of(row(words.of("campaign.total"), progress.total())))
                .withExplanations(explanations);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(words.of("campaign.district"))));
        progress.groups().forEach(group -> addPair(columns, headings(group)));
        if (!progress.isDivided()) {
            addPair(columns, List.of(words.of("campaign.undivided")));
        }
        String whole = words.of("campaign.whole");
        addPair(columns, List.of(whole));
        columns.add(Column.percent(words.of("campaign.rate"), PERCENT_DECIMALS).under(whole));
        return columns;
    }

    private List<String> headings(ScopeGroup group) {
        String name = group.seq() + ". " + words.pick(group.shortZh(), group.shortEn());
        return hasLeads ? List.of(lead.apply(group), name) : List.of(name);
    }

    private void addPair(List<Column> columns, List<String> headings) {
        for (String figure : List.of("campaign.file.done", "campaign.file.quota")) {
            List<String> all =
                    Stream.concat(headings.stream(), Stream.of(words.of(figure))).toList();
            columns.add(new Column(all, Column.Type.NUMBER, "", 0));
        }
    }

    private List<Object> row(String label, Line line) {
        List<Object> row = new ArrayList<>(List.of(label));
        for (Cell cell : line.cells()) {
            row.add(cell.done());
            row.add(cell.quota());
        }
        if (!progress.isDivided()) {
            row.add(line.undividedDone());
            row.add(line.undivided());
        }
        row.add(line.whole().done());
        row.add(line.whole().quota());
        row.add(line.whole().completion());
        return row;
    }
}

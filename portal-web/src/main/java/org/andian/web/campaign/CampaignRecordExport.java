package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.pilot.CampaignRecord;
import org.andian.portal.campaign.pilot.CampaignRecords;
import org.andian.portal.campaign.pilot.RecordQuery;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.PagedRows;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The records of a campaign as a file. */
@Named("campaignRecordExport")
@RequestScoped
public class CampaignRecordExport extends ListExport<CampaignRecord> {

    @Inject private CampaignRecords records;

    public CampaignRecordExport() {
        super("campaignRecord");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, CampaignRecordsPage page) throws IOException {
        RecordQuery query = page.query();
        String campaign = page.campaign();
        return take(
                format,
                page.selection(),
                days(page.getDays().first(), page.getDays().last()),
                records.count(scope(), campaign, query),
                scope -> rows(scope, campaign, query));
    }

    private Stream<CampaignRecord> rows(Scope scope, String campaign, RecordQuery query) {
        return inPages(
                first -> records.page(scope, campaign, query, first, PagedRows.PAGE),
                CampaignRecord::id);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("campaignRecord.held")),
                Column.text(words().of("campaignRecord.kind")),
                Column.text(words().of("campaignRecord.subject")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("campaignRecord.host")),
                Column.number(words().of("campaignRecord.people"), "", 0),
                Column.number(words().of("campaignRecord.minutes"), "", 0),
                Column.text(words().of("campaignRecord.copies")),
                Column.text(words().of("campaignRecord.words")));
    }

    @Override
    protected List<Object> cells(CampaignRecord row) {
        return Arrays.asList(
                row.heldOn().toString(),
                words().code("campaignRecord.kind", row.kind()),
                marked(row.subject(), row.demo()),
                row.premises(),
                row.host(),
                number(row.people()),
                number(row.minutes()),
                row.copies(),
                row.words());
    }

    private static Double number(Integer number) {
        return number == null ? null : Double.valueOf(number);
    }
}

package org.andian.web.premises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.demand.Demand;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.PremisesQuery;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.PagedRows;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;
import org.andian.web.regulation.VenueWords;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The premises list as a file: the same filter, the same order, contacts masked as on the screen.
 */
@Named("premisesExport")
@RequestScoped
public class PremisesExport {

    @Inject private PremisesRegister register;

    @Inject private VenueWords venues;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private TableFiles files;

    /**
     * @return as {@link TableFiles#take}; beyond its limit the file ends and its note says so
     */
    public String take(Format format, PremisesQuery query) throws IOException {
        int all = register.count(user.scope(), query);
        String head = files.head(selection(query), "");
        return files.take(
                format,
                new TableOrder(
                        "premises.export",
                        words.of("premises.title"),
                        selection(query),
                        "premises-" + words.today(),
                        Math.min(all, TableFiles.MOST_ROWS),
                        () -> table(query, head, all)));
    }

    /** As the page's address has it. */
    private static String selection(PremisesQuery query) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("text", query.text());
        parts.put("district", query.districtId());
        parts.put("group", query.venueGroup());
        parts.put("unqualified", Demand.campaignOf(query.mark()));
        parts.put("state", query.state());
        return Typed.query(parts);
    }

    private Table table(PremisesQuery query, String head, int all) {
        Scope scope = user.scope();
        return new Table(
                words.of("premises.title"),
                files.note(head, all),
                Zones.CHINA,
                columns(),
                () ->
                        PagedRows.cells(
                                first -> register.page(scope, query, first, PagedRows.PAGE),
                                PremisesRow::id,
                                this::cells));
    }

    private List<Column> columns() {
        return List.of(
                        "premises.code",
                        "premises.column.name",
                        "premises.credit",
                        "premises.column.district",
                        "premises.column.group",
                        "premises.column.address",
                        "premises.contact",
                        "premises.phone",
                        "premises.provider",
                        "premises.column.regulator",
                        "premises.opened",
                        "premises.closed")
                .stream()
                .map(key -> Column.text(words.of(key)))
                .toList();
    }

    private List<Object> cells(PremisesRow row) {
        return Arrays.asList(
                row.code(),
                files.marked(row.name(), row.demo()),
                row.creditCode(),
                row.district(),
                venues.group(row.venueGroup()),
                row.address(),
                row.contactName(),
                row.contactPhone(),
                row.provider(),
                row.regulator(),
                row.openedOn().toString(),
                row.closedOn() == null ? null : row.closedOn().toString());
    }
}

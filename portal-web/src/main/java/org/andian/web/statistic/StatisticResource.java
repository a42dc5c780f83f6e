package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.TableFiles;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.Words;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Arrays;

/**
 * Statistics for programs: the table of the page, as JSON with its keys or as the page's files.
 *
 * <p>Refused: 403 for whoever sees no district's figures, 400 for a parameter that cannot be read,
 * 422 for a question that makes no sense or names what is not there (as the door's reasons say).
 * Text is in the language of the account the token belongs to.
 */
@Path("v1/statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class StatisticResource {

    private static final String FORMAT = "format";

    /** Rows by which the columns of a file are chosen. */
    private static final int SAMPLE = 1000;

    @Inject private Statistics statistics;

    @Inject private StatisticFiles files;

    @Inject private DrillFiles drillFiles;

    @Inject private CurrentUser user;

    @Inject private Words words;

    /**
     * @return {@link StatisticJson}, or the file named by {@code Content-Disposition}
     */
    @GET
    @Operation(
            summary =
                    "Figures by district, venue group, responsible department or campaign group;"
                            + " totals are recounted, rates are recomputed from sums")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description =
                    "THIS_WEEK, LAST_WEEK, THIS_MONTH (when absent), LAST_MONTH, THIS_QUARTER,"
                            + " LAST_QUARTER, THIS_YEAR, LAST_YEAR")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "first day in China, with 'to' instead of 'period'")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day in China, inclusive")
    @Parameter(
            name = "rows",
            in = ParameterIn.QUERY,
            description = "DISTRICT (when absent), VENUE_GROUP, DEPARTMENT, CAMPAIGN_GROUP")
    @Parameter(
            name = "columns",
            in = ParameterIn.QUERY,
            description = "another of these; none when absent")
    @Parameter(
            name = "campaign",
            in = ParameterIn.QUERY,
            description = "a campaign's code: only its venue groups, departments by its lead")
    @Parameter(
            name = "indicators",
            in = ParameterIn.QUERY,
            description = "codes separated by commas, see /indicators; the main ones when absent")
    @Parameter(
            name = "compare",
            in = ParameterIn.QUERY,
            description = "month, year, or both: adds differences and changes")
    @Parameter(
            name = "rank",
            in = ParameterIn.QUERY,
            description = "an indicator: adds ranks, the largest first")
    @Parameter(
            name = "district",
            in = ParameterIn.QUERY,
            description = "only this district and those below it")
    @Parameter(name = "group", in = ParameterIn.QUERY, description = "only this venue group")
    @Parameter(
            name = "department",
            in = ParameterIn.QUERY,
            description = "only this responsible department")
    @Parameter(
            name = "denominators",
            in = ParameterIn.QUERY,
            description =
                    "true: beside each rate, mean and median a column says of how many it is made")
    @Parameter(
            name = "layers",
            in = ParameterIn.QUERY,
            description = "a third axis, of which 'layer' names the one key that counts")
    @Parameter(
            name = "layer",
            in = ParameterIn.QUERY,
            description = "code of that key, as /statistics/cross gives it")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json (when absent), csv, xlsx or pdf; files are audited")
    public Response table(@Context UriInfo uri) {
        requireRight();
        Parameters parameters = Parameters.of(uri, StatisticQuestion.names(FORMAT));
        Format format = format(parameters);
        StatisticTable statistic =
                statistics.table(user.scope(), query(parameters), user.getLocale());
        Table table = files.table(statistic, format);
        if (format == Format.JSON) {
            return Response.ok(StatisticJson.of(statistic, table)).build();
        }
        files.trace(format.ending(), asked(uri));
        return file(StatisticFiles.name(statistic, format), format, table);
    }

    @GET
    @Path("indicators")
    @Operation(
            summary =
                    "What can be measured: what each indicator counts, of what, and when there is"
                            + " nothing to measure")
    public Listing<IndicatorInfo> indicators(@Context UriInfo uri) {
        requireRight();
        Parameters.of(uri);
        return Listing.whole(statistics.indicators());
    }

    /**
     * @return {@link DrillJson}, or a file of all rows; 404 for a file of a figure the table does
     *     not have
     */
    @GET
    @Path("rows")
    @Operation(
            summary =
                    "The records one figure counts; takes the table's parameters with the figure's"
                            + " cell",
            description =
                    "sum is what all records add up to, computed what the figure was computed from,"
                            + " difference what the records have come to more or less since")
    @Parameter(
            name = "cell",
            in = ParameterIn.QUERY,
            required = true,
            description = "as the table gives it")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json (when absent), csv, xlsx or pdf: all rows; files are audited")
    public Response rows(@Context UriInfo uri) {
        requireRight();
        Parameters parameters = Parameters.of(uri, StatisticQuestion.names(FORMAT, "cell"));
        CellKey cell =
                CellKey.parse(
                        parameters
                                .text("cell")
                                .orElseThrow(
                                        () ->
                                                new BadRequestException(
                                                        "Name the figure to open in 'cell'; the"
                                                                + " table gives it.")));
        StatisticQuery query = query(parameters);
        Format format = format(parameters);
        if (format != Format.JSON) {
            return rowsFile(uri, query, cell, format);
        }
        return Response.ok(rowsPage(parameters, query, cell)).build();
    }

    private DrillJson rowsPage(Parameters parameters, StatisticQuery query, CellKey cell) {
        DrillPage page =
                statistics.rows(user.scope(), query, cell, parameters.first(), parameters.size());
        StatisticTable statistic = statistics.table(user.scope(), query, user.getLocale());
        return DrillJson.of(
                Listing.of(parameters, page.rows(), Math.toIntExact(page.total())),
                page,
                Drilled.find(statistic, cell),
                cell.part(),
                statistics.recordsFrom(user.scope(), query, cell).orElse(null));
    }

    private Response rowsFile(UriInfo uri, StatisticQuery query, CellKey cell, Format format) {
        StatisticTable statistic = statistics.table(user.scope(), query, user.getLocale());
        DrillPage sample = statistics.rows(user.scope(), query, cell, 0, SAMPLE);
        TableFiles.requireFits(format, sample.total());
        Drilled figure =
                Drilled.find(statistic, cell)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "The table has no figure '" + cell + "'."));
        Table table =
                drillFiles.table(
                        statistic, figure, cell, sample, DrillColumns.among(sample.rows()));
        files.trace(format.ending(), asked(uri));
        return file(DrillFiles.name(statistic, format), format, table);
    }

    /** Written while it is sent, so its length is not announced. */
    private static Response file(String name, Format format, Table table) {
        StreamingOutput body = out -> format.writer().write(table, out);
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private StatisticQuery query(Parameters parameters) {
        StatisticQuestion.requireOneLayer(parameters);
        return StatisticQuestion.of(parameters, words.today(), statistics.indicators());
    }

    static Format format(Parameters parameters) {
        String ending = parameters.text(FORMAT).orElse(Format.JSON.ending());
        return Arrays.stream(Format.values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        "Parameter 'format' is '"
                                                + ending
                                                + "'; it takes json, csv, xlsx or pdf."));
    }

    static String asked(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private void requireRight() {
        if (!PageRights.seesStatistics(user.scope())) {
            throw user.scope().refusal("see statistics");
        }
    }
}

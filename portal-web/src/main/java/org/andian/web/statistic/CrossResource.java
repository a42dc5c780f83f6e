package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.cross.CrossTable;
import org.andian.portal.statistic.cross.CrossTables;
import org.andian.reports.Format;
import org.andian.reports.NamedTable;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.Words;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.Optional;

/**
 * Statistics of several periods or of a third axis for programs; refused as {@link
 * StatisticResource}.
 */
@Path("v1/statistics/cross")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class CrossResource {

    @Inject private Statistics statistics;

    @Inject private CrossTables crossTables;

    @Inject private StatisticFiles files;

    @Inject private StatisticWords statisticWords;

    @Inject private CurrentUser user;

    @Inject private Words words;

    /**
     * @return {@link CrossJson}, or the file named by {@code Content-Disposition}
     */
    @GET
    @Operation(
            summary =
                    "The same figures over periods, for each key of a third axis, or both; takes"
                            + " the table's parameters",
            description =
                    "each period and layer is counted from its own records: nothing is added up")
    @Parameter(
            name = "step",
            in = ParameterIn.QUERY,
            description = "WEEK, MONTH, QUARTER or YEAR: the periods as columns")
    @Parameter(
            name = "layers",
            in = ParameterIn.QUERY,
            description = "DISTRICT, VENUE_GROUP, DEPARTMENT or CAMPAIGN_GROUP before the rows")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json (when absent), csv, xlsx (a sheet a layer) or pdf; audited")
    public Response table(@Context UriInfo uri) {
        if (!PageRights.seesStatistics(user.scope())) {
            throw user.scope().refusal("see statistics");
        }
        Parameters parameters = Parameters.of(uri, StatisticQuestion.names("format", "step"));
        Format format = StatisticResource.format(parameters);
        CrossTable crossed =
                crossTables.table(
                        user.scope(),
                        StatisticQuestion.cross(parameters, words.today(), statistics.indicators()),
                        user.getLocale());
        if (format == Format.JSON) {
            String note = statisticWords.note(crossed.whole());
            return Response.ok(CrossJson.of(crossed, note)).build();
        }
        List<NamedTable> tables = files.tables(crossed, format);
        files.trace(format.ending(), StatisticResource.asked(uri));
        StreamingOutput body = out -> StatisticFiles.write(tables, format, Optional.empty(), out);
        return Response.ok(body, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\""
                                + StatisticFiles.name(crossed.whole(), format)
                                + "\"")
                .build();
    }
}

package org.andian.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.ledger.AddedColumn;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.LedgerColumn;
import org.andian.portal.ledger.LedgerFigure;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerNames;
import org.andian.portal.ledger.LedgerQuery;
import org.andian.portal.ledger.LedgerRow;
import org.andian.portal.ledger.Ledgers;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The ledgers: their lines, what they add up to, and the columns that offices added. */
@Path("v1/ledgers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledgers")
public class LedgerResource {

    /** A ledger with its columns. */
    public record LedgerJson(
            String ledger, int lines, List<String> columns, List<AddedJson> added) {}

    /** A column that an office added. */
    public record AddedJson(long column, String name, String type, String district) {

        static AddedJson of(AddedColumn one) {
            return new AddedJson(one.id(), one.name(), one.type().name(), one.district());
        }
    }

    /**
     * A line.
     *
     * @param key by which added columns are filled in
     * @param cells by the codes of the columns; empty ones are absent
     * @param added by the names of the columns
     */
    public record LineJson(
            String key, String premises, Map<String, String> cells, Map<String, String> added) {}

    /** Figures over all lines that are asked for; money in yuan. */
    public record FiguresJson(int lines, Map<String, Long> figures) {}

    /**
     * @param column number of an added column
     * @param value empty or absent for nothing
     */
    public record ValueBody(@Demanded Long column, String value) {}

    @Inject private Ledgers ledgers;

    @Inject private AddedColumns columns;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "The ledgers the caller may look into, with their columns")
    public Listing<LedgerJson> list() {
        Scope scope = user.scope();
        return Listing.whole(ledgers.list(scope).stream().map(one -> json(scope, one)).toList());
    }

    private LedgerJson json(Scope scope, LedgerKind kind) {
        return new LedgerJson(
                kind.name(),
                ledgers.count(scope, LedgerQuery.all(kind)),
                ledgers.columns(scope, kind).stream().map(LedgerColumn::code).toList(),
                columns.list(scope, kind).stream()
                        .filter(column -> !column.retired())
                        .map(AddedJson::of)
                        .toList());
    }

    @GET
    @Path("{ledger: [A-Z]{4,13}}")
    @Operation(
            summary =
                    "Lines of a ledger within the caller's reach, the latest first unless sorted"
                            + " otherwise")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of what is written")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "how far a line is")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "code of a column, with a hyphen behind it to fall")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<LineJson> lines(@PathParam("ledger") String ledger, @Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(uri, "premises", "text", "state", "from", "to", "sort");
        Scope scope = user.scope();
        LedgerKind kind = known(scope, ledger);
        LedgerQuery query = query(kind, parameters);
        List<LedgerColumn> fixed = ledgers.columns(scope, kind);
        Map<Long, String> added = new LinkedHashMap<>();
        columns.list(scope, kind).forEach(one -> added.put(one.id(), one.name()));
        return Listing.of(
                parameters,
                ledgers.page(scope, query, parameters.first(), parameters.size()).stream()
                        .map(row -> line(fixed, added, row))
                        .toList(),
                ledgers.count(scope, query));
    }

    @GET
    @Path("{ledger: [A-Z]{4,13}}/figures")
    @Operation(summary = "What the lines of a ledger within the caller's reach add up to")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of what is written")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "how far a line is")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day")
    public FiguresJson figures(@PathParam("ledger") String ledger, @Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(uri, "premises", "text", "state", "from", "to", "sort");
        Scope scope = user.scope();
        LedgerQuery query = query(known(scope, ledger), parameters);
        Map<String, Long> figures = new LinkedHashMap<>();
        for (LedgerFigure one : ledgers.figures(scope, query)) {
            figures.put(one.code(), one.value());
        }
        return new FiguresJson(ledgers.count(scope, query), figures);
    }

    @PUT
    @Path("{ledger: [A-Z]{4,13}}/{key}/added")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Fills in an added column for one line, or empties it")
    public void fill(
            @PathParam("ledger") String ledger, @PathParam("key") String key, ValueBody body) {
        Scope scope = user.scope();
        LedgerKind kind = known(scope, ledger);
        if (body == null || body.column() == null) {
            throw new BadRequestException("Say \"column\".");
        }
        if (columns.list(scope, kind).stream().noneMatch(one -> one.id() == body.column())) {
            throw new NotFoundException("The ledger has no such column.");
        }
        columns.fill(scope, body.column(), key, body.value());
    }

    private LedgerKind known(Scope scope, String name) {
        return ledgers.list(scope).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no such ledger, or it lies outside your"
                                                + " reach; there are: "
                                                + Stream.of(LedgerKind.values()).toList()
                                                + "."));
    }

    private static LedgerQuery query(LedgerKind kind, Parameters parameters) {
        String sort = parameters.text("sort").orElse(null);
        Parameters.requireOrder(
                parameters.day("from").orElse(null), parameters.day("to").orElse(null));
        return new LedgerQuery(
                kind,
                parameters.text("text").orElse(null),
                null,
                parameters.text("premises").orElse(null),
                parameters.text("state").orElse(null),
                parameters.day("from").orElse(null),
                parameters.day("to").orElse(null),
                sort == null ? null : sort.replaceFirst("-$", ""),
                sort == null || sort.endsWith("-"));
    }

    private static LineJson line(List<LedgerColumn> fixed, Map<Long, String> names, LedgerRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < fixed.size(); at++) {
            Object cell = row.cells().get(at);
            if (cell != null) {
                cells.put(fixed.get(at).code(), text(cell));
            }
        }
        Map<String, String> added = new LinkedHashMap<>();
        names.forEach(
                (column, name) -> {
                    if (row.added().containsKey(column)) {
                        added.putIfAbsent(name, row.added().get(column));
                    }
                });
        return new LineJson(row.key(), row.premisesCode(), cells, added);
    }

    private static String text(Object cell) {
        return cell instanceof LedgerNames names ? names.zh() : Objects.toString(cell);
    }
}

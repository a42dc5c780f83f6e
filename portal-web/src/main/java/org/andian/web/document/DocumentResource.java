package org.andian.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.document.DocumentDesk;
import org.andian.portal.document.DocumentDraft;
import org.andian.portal.document.DocumentFills;
import org.andian.portal.document.DocumentIssuer;
import org.andian.portal.document.DocumentIssuers;
import org.andian.portal.document.DocumentKind;
import org.andian.portal.document.DocumentQuery;
import org.andian.portal.document.DocumentSource;
import org.andian.portal.document.DocumentState;
import org.andian.portal.document.DocumentTemplates;
import org.andian.portal.document.Documents;
import org.andian.portal.document.KeptDocument;
import org.andian.portal.document.NewDocument;
import org.andian.portal.document.TemplateRow;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Official documents: their list, their text, what is done with them, their files. */
@Path("v1/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentResource {

    private static final String ONE = "{id: \\d{1,18}}";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /**
     * @param body a paragraph a line
     * @param table a row a line, tabs between the cells, the headings first
     */
    public record TextBody(
            @Demanded String title,
            String addressee,
            String body,
            String tableTitle,
            String table,
            String copies) {

        DocumentDraft toDraft() {
            return new DocumentDraft(title, addressee, body, tableTitle, table, copies);
        }
    }

    /**
     * @param body number of the issuing body
     * @param template number of an office's Word file, absent for our layout
     * @param source what the text is filled from where none is given: ORDER, TRANSFER or CAMPAIGN
     * @param sourceKey number of the order; of the hazard, a hyphen and of the transfer; code of
     *     the campaign
     */
    public record DocumentBody(
            @Demanded String kind,
            @Demanded Long body,
            Long template,
            String source,
            String sourceKey,
            TextBody text) {}

    /**
     * @param version the one that was looked at
     */
    public record EditBody(@Demanded Integer version, Long template, @Demanded TextBody text) {}

    /**
     * @param version the one that was looked at
     */
    public record IssueBody(@Demanded Integer version) {}

    /**
     * @param version the one that was looked at
     */
    public record CorrectionBody(@Demanded Integer version, @Demanded String reason) {}

    /**
     * @param version the one that was looked at
     * @param place shelf, volume or number in the archive
     */
    public record ArchiveBody(@Demanded Integer version, @Demanded String place) {}

    @Inject private Documents documents;

    @Inject private DocumentDesk desk;

    @Inject private DocumentFills fills;

    @Inject private DocumentIssuers issuers;

    @Inject private DocumentTemplates templates;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "Documents within the caller's reach: what is being written first, then the"
                            + " latest issued")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "NOTICE, CIRCULAR, LETTER …")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "DRAFT, ISSUED, ARCHIVED …")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "in the title, the addressee or the number")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "of the number")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "issued on this day or later")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "issued on this day or earlier")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<DocumentJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "kind", "state", "text", "year", "from", "to");
        DocumentQuery query = query(parameters);
        List<DocumentJson> page =
                documents.page(user.scope(), query).stream().map(DocumentJson::of).toList();
        return Listing.of(parameters, page, documents.count(user.scope(), query));
    }

    private static DocumentQuery query(Parameters parameters) {
        LocalDate from = parameters.day("from").orElse(null);
        LocalDate to = parameters.day("to").orElse(null);
        Parameters.requireOrder(from, to);
        return new DocumentQuery(
                parameters.one("kind", DocumentKind.class).orElse(null),
                parameters.one("state", DocumentState.class).orElse(null),
                parameters.text("text").orElse(null),
                parameters.number("year", FIRST_YEAR, LAST_YEAR).orElse(null),
                from,
                to,
                parameters.first(),
                parameters.size());
    }

    @GET
    @Path("issuers")
    @Operation(summary = "In whose name the caller issues, with the marks of their numbers")
    public Listing<DocumentIssuer> issuers() {
        return Listing.whole(issuers.list(user.scope()));
    }

    @GET
    @Path("templates")
    @Operation(summary = "The Word files that offices have brought for their documents")
    public Listing<TemplateRow> templates() {
        return Listing.whole(templates.list(user.scope()));
    }

    @GET
    @Path(ONE)
    @Operation(summary = "One document with its editions and the hashes of their files")
    public DocumentJson.Whole get(@PathParam("id") long id) {
        return documents
                .find(user.scope(), id)
                .map(DocumentJson.Whole::of)
                .orElseThrow(() -> missing(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a document, filled from what the portal knows or from the text")
    public Response begin(DocumentBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayWriteDocuments, "write documents");
        DocumentBody said = body(body);
        DocumentKind kind = constant("kind", DocumentKind.values(), said.kind());
        DocumentSource source =
                said.source() == null
                        ? null
                        : constant("source", DocumentSource.values(), said.source());
        if (said.text() == null && source == null) {
            throw new BadRequestException("Say \"text\" or \"source\".");
        }
        DocumentDraft draft =
                said.text() == null
                        ? fills.fill(scope, kind, source, said.sourceKey())
                        : said.text().toDraft();
        long id =
                desk.begin(
                        scope,
                        new NewDocument(
                                kind,
                                member("body", said.body()),
                                said.template(),
                                source,
                                said.sourceKey(),
                                draft));
        return Response.status(Response.Status.CREATED).entity(get(id)).build();
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes what is a draft, or a new edition")
    public DocumentJson.Whole edit(@PathParam("id") long id, EditBody body) {
        EditBody said = body(body);
        DocumentDraft draft = member("text", said.text()).toDraft();
        desk.edit(user.scope(), id, draft, said.template(), version(said.version()));
        return get(id);
    }

    @POST
    @Path(ONE + "/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Issues it under a number, or as a new edition under its own")
    public DocumentJson.Whole issue(@PathParam("id") long id, IssueBody body) {
        desk.issue(user.scope(), id, version(body(body).version()));
        return get(id);
    }

    @POST
    @Path(ONE + "/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a new edition of what was issued")
    public DocumentJson.Whole correct(@PathParam("id") long id, CorrectionBody body) {
        desk.correct(user.scope(), id, body(body).reason(), version(body.version()));
        return get(id);
    }

    @POST
    @Path(ONE + "/abandonment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives a new edition up; the last one stands")
    public DocumentJson.Whole abandon(@PathParam("id") long id, IssueBody body) {
        desk.abandon(user.scope(), id, version(body(body).version()));
        return get(id);
    }

    @POST
    @Path(ONE + "/archive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts it into the archive, where nothing is changed any more")
    public DocumentJson.Whole archive(@PathParam("id") long id, ArchiveBody body) {
        desk.archive(user.scope(), id, body(body).place(), version(body.version()));
        return get(id);
    }

    @POST
    @Path(ONE + "/discarding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives a draft up")
    public DocumentJson.Whole discard(@PathParam("id") long id, CorrectionBody body) {
        desk.discard(user.scope(), id, body(body).reason(), version(body.version()));
        return get(id);
    }

    @GET
    @Path(ONE + "/editions/{edition: \\d{1,6}}/{format: pdf|docx}")
    @Produces("*/*")
    @Operation(summary = "A file as it was issued")
    public Response take(
            @PathParam("id") long id,
            @PathParam("edition") int edition,
            @PathParam("format") String format) {
        KeptDocument file =
                documents.take(user.scope(), id, edition, format).orElseThrow(() -> missing(id));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"document-"
                                + id
                                + "."
                                + format
                                + "\"; filename*=UTF-8''"
                                + name)
                .build();
    }

    private static <T> T body(T body) {
        if (body == null) {
            throw new BadRequestException("Send a JSON object.");
        }
        return body;
    }

    private static int version(Integer said) {
        return member("version", said);
    }

    /** A member that is a value and not null. */
    private static <T> T member(String name, T value) {
        if (value == null) {
            throw new BadRequestException("Say \"" + name + "\".");
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(String member, E[] values, String name) {
        return Stream.of(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        "\"" + member + "\" is one of " + List.of(values) + "."));
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException(
                "There is no document " + id + " or no such file, or it lies outside your reach.");
    }
}

package org.andian.web.rest;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.andian.portal.refusal.Reason;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.Crossing;
import org.andian.web.frame.FailureNumber;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.RefusedRequests;
import org.andian.web.wire.SlowBody;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;

/**
 * Tells every failure as problem+json; only what is our own fault goes to the log with its trace.
 *
 * <p>Statuses: 400 for a parameter or body that cannot be read or broke off, 403 for a missing
 * right, 404 for what is not there or out of reach, 409 for what another has changed meanwhile or
 * crossed, 413 for a body too long, 408 for one that comes too slowly, 422 for what is readable but
 * wrong, 429 for what may come later, 500 for our own faults.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private static final int TOO_MANY_REQUESTS = 429;

    /** Characters of an address or a sentence in the log, which a stranger may choose. */
    private static final int MOST_LOGGED = 400;

    @Context private UriInfo uri;

    @Context private HttpHeaders headers;

    @Inject private HttpServletRequest request;

    @Inject private RefusedRequests refused;

    @Override
    public Response toResponse(Throwable failure) {
        Throwable cause =
                Crossing.refusal(failure)
                        .map(Throwable.class::cast)
                        .orElseGet(() -> withoutWrappers(failure));
        Problem problem =
                Problem.of(
                        status(cause),
                        cause instanceof Refusal refusal
                                ? RefusalWords.of(refusal, AskedLanguage.of(headers))
                                : detail(cause),
                        "/" + uri.getRequestUri().getRawPath().replaceFirst("^/+", ""),
                        FailureNumber.fresh());
        log(problem, failure);
        note(problem, cause);
        Response.ResponseBuilder response = Response.fromResponse(problem.toResponse());
        if (cause instanceof WebApplicationException refusal) {
            copy(HttpHeaders.ALLOW, refusal.getResponse(), response);
            copy(HttpHeaders.WWW_AUTHENTICATE, refusal.getResponse(), response);
        }
        return response.build();
    }

    private void note(Problem problem, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            refused.note(request, refusal);
        } else if (problem.status() == Response.Status.FORBIDDEN.getStatusCode()) {
            refused.note(request, problem.detail());
        }
    }

    private static void log(Problem problem, Throwable failure) {
        String line =
                "REST failure "
                        + problem.errorId()
                        + " at "
                        + Echo.cut(problem.instance(), MOST_LOGGED)
                        + ": "
                        + problem.status()
                        + " "
                        + Echo.cut(problem.detail(), MOST_LOGGED);
        if (problem.status() >= 500) {
            LOG.log(Level.ERROR, line, failure);
        } else {
            LOG.log(Level.INFO, line);
        }
    }

    /**
     * The refusal inside what containers wrap around it: an EJB its caller's complaint, a JSON
     * reader the stream's limit. A value that cannot be read makes the body unreadable.
     */
    private static Throwable withoutWrappers(Throwable failure) {
        Throwable cause = failure;
        Throwable reading = null;
        while (isWrapper(cause) && cause.getCause() != null) {
            reading = reading == null && isUnreadable(cause) ? cause : reading;
            cause = cause.getCause();
        }
        if (cause instanceof BodyTooLarge.Tripped) {
            return new BodyTooLarge();
        }
        return reading != null && isOfValue(cause) ? reading : cause;
    }

    /**
     * What readers of single values throw; the JSON reader's limit of digits is unsupported, and a
     * bare value in place of an object has no such element.
     */
    private static boolean isOfValue(Throwable failure) {
        return failure instanceof DateTimeException
                || failure instanceof ArithmeticException
                || failure instanceof NoSuchElementException
                || failure instanceof UnsupportedOperationException
                || failure instanceof IllegalArgumentException;
    }

    private static boolean isWrapper(Throwable failure) {
        return failure instanceof EJBException
                || failure instanceof InvocationTargetException
                || failure instanceof ProcessingException
                || failure instanceof JsonbException
                || failure instanceof JsonException && !(failure instanceof JsonParsingException);
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof ProcessingException
                || failure instanceof JsonbException
                || failure instanceof JsonException;
    }

    private static int status(Throwable cause) {
        return switch (cause) {
            case WebApplicationException refusal -> refusal.getResponse().getStatus();
            case Refusal refusal -> status(refusal.reason().kind());
            case SlowBody slow -> Response.Status.REQUEST_TIMEOUT.getStatusCode();
            case BrokenBody broken -> Response.Status.BAD_REQUEST.getStatusCode();
            case RuntimeException unreadable when isUnreadable(unreadable) ->
                    Response.Status.BAD_REQUEST.getStatusCode();
            default -> Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
        };
    }

    private static int status(Reason.Kind kind) {
        return switch (kind) {
            case WRONG -> Unprocessable.STATUS;
            case UNKNOWN -> Response.Status.NOT_FOUND.getStatusCode();
            case NOT_ALLOWED -> Response.Status.FORBIDDEN.getStatusCode();
            case MEANWHILE -> Response.Status.CONFLICT.getStatusCode();
            case LATER -> TOO_MANY_REQUESTS;
        };
    }

    private static String detail(Throwable cause) {
        return switch (cause) {
            case RuntimeException unreadable when isUnreadable(unreadable) ->
                    "The body is not the JSON this address expects.";
            case WebApplicationException refusal -> ofRefusal(refusal);
            case SlowBody slow -> slow.getMessage() + " Send it again, without a pause.";
            case BrokenBody broken -> broken.getMessage() + " Send it again.";
            default ->
                    "The portal could not do this. Tell the system administrator the error number;"
                            + " the log has more under it.";
        };
    }

    private static String ofRefusal(WebApplicationException refusal) {
        return switch (refusal.getResponse().getStatus()) {
            case 404 ->
                    refusal.getMessage().startsWith("HTTP 404")
                            ? "There is nothing here, or it lies outside your reach."
                            : refusal.getMessage();
            case 405 ->
                    "This address does not take this method; the Allow header names those it"
                            + " takes.";
            case 406 -> "This address answers application/json only.";
            case 415 -> "Send the body as application/json.";
            default -> refusal.getMessage();
        };
    }

    /** RFC 9110 wants Allow with 405 and WWW-Authenticate with 401. */
    private static void copy(String header, Response from, Response.ResponseBuilder to) {
        String value = from.getHeaderString(header);
        if (value != null) {
            to.header(header, value);
        }
    }
}

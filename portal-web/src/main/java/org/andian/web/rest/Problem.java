package org.andian.web.rest;

import jakarta.ws.rs.core.Response;

/**
 * A failure as RFC 9457 tells it.
 *
 * @param instance path of the request
 * @param errorId the number under which the server's log has more
 */
public record Problem(
        String type, String title, int status, String detail, String instance, String errorId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String detail, String instance, String errorId) {
        return new Problem("about:blank", title(status), status, detail, instance, errorId);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known != null
                ? known.getReasonPhrase()
                : status == Unprocessable.STATUS ? "Unprocessable Content" : "HTTP " + status;
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}

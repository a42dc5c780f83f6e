package org.andian.web.rest;

import jakarta.ws.rs.core.Response;

/**
 * A failure as RFC 9457 tells it.
 *
 * @param instance path of the request
 * @param errorId the number under which the server's log has more
 */
public record Problem(String type, String title, int status, String detail, String instance, String errorId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String detail, String instance, String errorId) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "HTTP " + status : known.getReasonPhrase(), status, detail, instance, errorId);
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}

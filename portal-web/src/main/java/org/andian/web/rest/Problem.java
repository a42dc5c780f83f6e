package org.andian.web.rest;

import jakarta.ws.rs.core.Response;

/**
 * A failure as RFC 9457 tells it.
 *
 * @param instance path of the request
 * @param errorId the number under which the server's log has more
 * @param type always {@code about:blank}: the status says the kind, the detail the case (RFC 9457,
 *     4.2.1)
 * @param title the status in words, the same for each occurrence
 * @param detail what is wrong and what to do, in Chinese for a refusal when the caller asks for it,
 *     else in English
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

    /** With the status it tells and as {@link #MEDIA_TYPE}, whatever the caller accepts. */
    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}

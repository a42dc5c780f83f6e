package org.andian.web.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

import java.io.IOException;

/** The body is longer than this address takes. */
final class BodyTooLarge extends ClientErrorException {

    private static final long serialVersionUID = 1;

    BodyTooLarge() {
        super(
                "The body is longer than this address takes; send it in parts.",
                Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** The same, met in the middle of reading. */
    static final class Tripped extends IOException {

        private static final long serialVersionUID = 1;
    }
}

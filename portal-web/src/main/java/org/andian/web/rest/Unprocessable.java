package org.andian.web.rest;

import jakarta.ws.rs.ClientErrorException;

/** Well-formed, but it cannot be done: 422. */
public final class Unprocessable extends ClientErrorException {

    public static final int STATUS = 422;
    private static final long serialVersionUID = 1;

    /**
     * @param detail what is wrong and what to do, in English
     */
    public Unprocessable(String detail) {
        super(detail, STATUS);
    }
}

package org.andian.web.rest;

import java.io.IOException;

/** The sender of a body is gone before its end, or sends what is none: no fault of ours. */
final class BrokenBody extends IOException {

    private static final long serialVersionUID = 1;

    BrokenBody(IOException cause) {
        super("The body broke off before its end.", cause);
    }
}

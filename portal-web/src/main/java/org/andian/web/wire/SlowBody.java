package org.andian.web.wire;

import java.io.IOException;

/** The body came too slowly: its time was over, or too many others had begun meanwhile. */
public final class SlowBody extends IOException {

    private static final long serialVersionUID = 1;

    SlowBody() {
        super("The body came too slowly.");
    }
}

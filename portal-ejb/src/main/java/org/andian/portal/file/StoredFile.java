package org.andian.portal.file;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file to be handed out.
 *
 * @param inline a picture of ours, which a browser may show; everything else is only to be saved
 * @param body written piece by piece, never whole in memory
 */
public record StoredFile(String name, String mediaType, int bytes, boolean inline, Body body) {

    /** The bytes of a file. */
    @FunctionalInterface
    public interface Body {

        /**
         * Leaves the stream open.
         *
         * @throws IOException when the reader has gone away, or the file meanwhile
         */
        void writeTo(OutputStream out) throws IOException;
    }
}

package org.andian.ingest.protocol;

import org.andian.portal.intake.Frame;

/** Reads one protocol; stateless, never throws for what a sender may do. */
public interface Decoder {

    /**
     * @param frame with a body of any bytes at all, also none
     * @return what could be read; what could not is a flaw beside it or, where nothing can be used,
     *     the whole answer. Never null
     */
    Decoded decode(Frame frame);
}

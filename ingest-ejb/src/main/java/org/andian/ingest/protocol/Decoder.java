package org.andian.ingest.protocol;

import org.andian.portal.intake.Frame;

/** Reads one protocol; stateless, never throws for what a sender may do. */
public interface Decoder {

    Decoded decode(Frame frame);
}

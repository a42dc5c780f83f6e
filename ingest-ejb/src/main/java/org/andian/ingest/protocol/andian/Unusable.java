package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.Flaw;

/**
 * Leaves the decoding of a frame or of one of its elements; cheap, and caught where that element
 * ends.
 *
 * <p>Never leaves the decoder: {@code decode} turns it into a flaw.
 */
final class Unusable extends Exception {

    private final transient Flaw flaw;

    Unusable(String reason, String detail) {
        super(reason, null, false, false);
        this.flaw = new Flaw(reason, detail);
    }

    Flaw flaw() {
        return flaw;
    }
}

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
        this(new Flaw(reason, detail));
    }

    Unusable(Flaw flaw) {
        super(flaw.reason(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}

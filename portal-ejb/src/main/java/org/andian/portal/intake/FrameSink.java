package org.andian.portal.intake;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The one door that is an interface: ingest implements it, ears and REST call it. The stage
 * completes with what became of the frame after the commit that holds its effect, and exceptionally
 * when nothing was kept and the sender must send again. Blocks while the queues are full.
 */
public interface FrameSink {

    CompletionStage<FrameOutcome> accept(Frame frame);

    /**
     * Takes apart a body with readings of many devices, each with its member {@code device}, for
     * {@link #accept}: what is wrong with one costs the others nothing. Every element is in one
     * share, those of one device in their order; what follows an end that is missing is told as an
     * element that is nobody's.
     *
     * @param isWhole false when the sender was cut off: an element that the end cuts is not used
     */
    void split(byte[] body, boolean isWhole, Consumer<Share> taker);
}

package org.andian.portal.intake;

import java.util.concurrent.CompletionStage;

/**
 * The one door that is an interface: ingest implements it, ears and REST call it. The stage
 * completes with what became of the frame after the commit that holds its effect, and exceptionally
 * when nothing was kept and the sender must send again. Blocks while the queues are full.
 */
public interface FrameSink {

    CompletionStage<FrameOutcome> accept(Frame frame);
}

package org.andian.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.Outcome;

/** The conductor: decode, check, queue. */
@ApplicationScoped
public class Intake implements FrameSink {

    @Override
    public CompletionStage<Outcome> accept(Frame frame) {
        throw new UnsupportedOperationException();
    }
}

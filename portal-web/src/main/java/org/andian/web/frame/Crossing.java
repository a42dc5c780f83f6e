package org.andian.web.frame;

import org.andian.portal.intake.Failure;
import org.andian.portal.refusal.CrossingReason;
import org.andian.portal.refusal.Refusal;

import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Two people's acts that waited for each other: the database takes one back whole. That is no fault
 * to be looked for under a number; whose act it was is told to look again and repeat it.
 */
public final class Crossing {

    private static final System.Logger LOG = System.getLogger(Crossing.class.getName());

    private Crossing() {}

    /**
     * @param failure as caught; its causes are looked through
     * @return empty for every other failure
     */
    public static Optional<Refusal> refusal(Throwable failure) {
        if (Failure.of(failure) != Failure.RUN_AGAIN) {
            return Optional.empty();
        }
        LOG.log(Level.INFO, "An act crossed another and was taken back: {0}", failure.toString());
        return Optional.of(new Refusal(CrossingReason.CROSSED));
    }
}

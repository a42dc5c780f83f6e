package org.andian.portal.chore;

import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Does something at once when it is asked for, and what is asked for in the moment after that once
 * more at its end: once in each such moment however often it is asked, and never left undone.
 */
public final class Pulse {

    private static final System.Logger LOG = System.getLogger(Pulse.class.getName());

    private final Duration apart;
    private final Timer timer;
    private final Runnable work;

    /** whether the moment after the last time has not passed yet */
    private boolean resting;

    private boolean asked;

    /** Runs something a while later. */
    public interface Timer {
        void after(Duration wait, Runnable run);
    }

    private Pulse(Duration apart, Timer timer, Runnable work) {
        this.apart = apart;
        this.timer = timer;
        this.work = work;
    }

    /**
     * @param timer may refuse: then it is done as often as it is asked for
     * @param work short
     */
    public static Pulse of(Duration apart, Timer timer, Runnable work) {
        return new Pulse(apart, timer, work);
    }

    public void ring() {
        synchronized (this) {
            if (resting) {
                asked = true;
                return;
            }
            resting = true;
        }
        beat();
    }

    private void beat() {
        try {
            timer.after(apart, this::rested);
        } catch (RuntimeException noTimer) {
            LOG.log(Level.DEBUG, "No timer", noTimer);
            synchronized (this) {
                resting = false;
            }
        }
        work.run();
    }

    private void rested() {
        synchronized (this) {
            resting = asked;
            asked = false;
            if (!resting) {
                return;
            }
        }
        beat();
    }
}

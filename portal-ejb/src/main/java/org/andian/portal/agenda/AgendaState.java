package org.andian.portal.agenda;

/** How a matter stands. */
public enum AgendaState {
    /** somebody has still to do it; late once its day is over */
    TODO,
    /** done, whether in time is not said here */
    DONE,
    /** a day to know: nobody has to do anything, and it is never late */
    NOTE
}

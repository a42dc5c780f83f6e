package org.andian.portal.chore;

/** One run of a chore, as the chore sees it. */
public interface Turn {

    /**
     * False once the portal stops or another node has taken the work over: end soon, leave the rest
     * to the next run.
     */
    boolean goesOn();
}

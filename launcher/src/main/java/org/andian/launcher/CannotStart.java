package org.andian.launcher;

/** A reason not to start, worded as the one sentence the person at the terminal reads. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    /**
     * @param cause for the log; the person at the terminal reads only the sentence
     */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

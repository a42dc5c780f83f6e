package org.andian.launcher.simulate;

/** Ends a run with one sentence that says what to do. */
final class CannotSimulate extends RuntimeException {

    CannotSimulate(String sentence) {
        super(sentence);
    }
}

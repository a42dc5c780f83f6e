package org.andian.launcher.local;

/** The command line cannot be understood; the message says how it should look. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}

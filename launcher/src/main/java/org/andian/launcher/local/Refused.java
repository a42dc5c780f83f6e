package org.andian.launcher.local;

/** The portal did not do what it was asked, or is not there; the message says why. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}

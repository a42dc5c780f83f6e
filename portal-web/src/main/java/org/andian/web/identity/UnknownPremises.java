package org.andian.web.identity;

/** There are no premises with the code that was typed. */
final class UnknownPremises extends RuntimeException {

    private static final long serialVersionUID = 1;
}

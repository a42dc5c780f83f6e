package org.andian.web.account;

/** There are no premises with the code that was typed. */
final class UnknownPremises extends RuntimeException {

    private static final long serialVersionUID = 1;
}

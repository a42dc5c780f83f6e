package org.andian.portal.alarm.watch;

/** Neither the rules nor what can be set about them could be made out, and not for the database. */
final class RulesUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    RulesUnreadable(RuntimeException cause) {
        super("The rules are unreadable: " + cause, cause);
    }
}

package org.andian.portal.account.secret;

import org.andian.portal.refusal.Reason;

/**
 * Why an account is not made, changed or let in, and why rights are not passed on; it stands here
 * because the sub-room knows nothing of the room above it.
 */
public enum AccountReason implements Reason {
    WRONG_PASSWORD(Kind.WRONG),
    /** The one-time secret of the set-up is wrong, or the set-up was done already. */
    SETUP_SECRET(Kind.NOT_ALLOWED),
    /** So many passwords are being checked that this one had no turn. */
    CROWD(Kind.LATER),
    /** {0} is how many minutes to wait. */
    TOO_MANY_GUESSES(Kind.LATER),
    /** {0} is the login as typed. */
    NO_ACCOUNT(Kind.WRONG),
    LOGIN(Kind.WRONG),
    /** {0} is the login. */
    LOGIN_TAKEN(Kind.WRONG),
    /** {0} is the most characters. */
    NAME(Kind.WRONG),
    /** {0} is the most characters. */
    PHONE(Kind.WRONG),
    /** Somebody else has just given {0} another name or phone. */
    CONTACT_CHANGED(Kind.MEANWHILE),
    /** Somebody else has just given {0} other roles. */
    ROLES_CHANGED(Kind.MEANWHILE),
    ROLE_MISSING(Kind.WRONG),
    ADMINISTRATOR_ALONE(Kind.WRONG),
    ADMINISTRATOR_UNLIMITED(Kind.WRONG),
    DISTRICT_MISSING(Kind.WRONG),
    INDUSTRY_MISSING(Kind.WRONG),
    PREMISES_MISSING(Kind.WRONG),
    PROVIDER_MISSING(Kind.WRONG),
    /** {0} is the fewest, {1} the most characters. */
    PASSWORD_LENGTH(Kind.WRONG),
    /** {0} is how many of the four kinds of characters. */
    PASSWORD_KINDS(Kind.WRONG),
    PASSWORD_HOLDS_LOGIN(Kind.WRONG),
    PASSWORD_COMMON(Kind.WRONG),
    PASSWORD_SAME(Kind.WRONG),
    /** {0} is how many passwords are remembered. */
    PASSWORD_REMEMBERED(Kind.WRONG),
    PASSWORD_AGAIN(Kind.WRONG),
    /** {0} is the least, {1} the most, as of all rules below. */
    RULE_CHARACTERS(Kind.WRONG),
    RULE_KINDS(Kind.WRONG),
    RULE_REMEMBERED(Kind.WRONG),
    RULE_ADMINISTRATORS(Kind.WRONG),
    RULE_OTHERS(Kind.WRONG),
    RULE_IDLE(Kind.WRONG),
    /** {0} is the most characters. */
    TOKEN_NAME(Kind.WRONG),
    /** {0} is the most days. */
    TOKEN_DAYS(Kind.WRONG),
    /** A token or a deputy is to be narrowed to a district beyond what the account reaches. */
    OUTSIDE(Kind.WRONG),
    /** {0} is the most days. */
    DEPUTY_DAYS(Kind.WRONG),
    DEPUTY_PAST(Kind.WRONG),
    DEPUTY(Kind.WRONG),
    /** {0} is the deputy's login. */
    DEPUTY_ALREADY(Kind.WRONG),
    /** {0} is the most characters. */
    DEPUTY_REASON(Kind.WRONG),
    SUCCESSOR(Kind.WRONG),
    ADMINISTRATOR_STAYS(Kind.WRONG),
    /** The role wanted stands above the one who asks, or beside him. */
    REQUEST_ROLE(Kind.WRONG),
    /** The account would reach further than the one who asks for it. */
    REQUEST_OUTSIDE(Kind.WRONG),
    REQUEST_PHONE(Kind.WRONG),
    /** The account would be a second one of the person who asks for it. */
    REQUEST_SELF(Kind.WRONG),
    /** {0} is how many requests of one account wait at most. */
    REQUEST_MANY(Kind.LATER),
    /** {0} is the login somebody has asked for already. */
    REQUEST_WAITS(Kind.WRONG),
    /** {0} is the most characters. */
    REQUEST_WHY(Kind.WRONG),
    /** {0} is the most characters. */
    REQUEST_ANSWER(Kind.WRONG),
    /** It does not exist, or is somebody else's. */
    REQUEST_UNKNOWN(Kind.UNKNOWN),
    /** It was released, refused, withdrawn, or has lapsed. */
    REQUEST_SETTLED(Kind.MEANWHILE),
    /** The security administrator has asked for it himself, or it is for himself. */
    REQUEST_OWN(Kind.NOT_ALLOWED),
    /** {0} is the login of who asked, and may not ask for it any more. */
    REQUEST_OUTGROWN(Kind.MEANWHILE);

    private final Kind kind;

    AccountReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

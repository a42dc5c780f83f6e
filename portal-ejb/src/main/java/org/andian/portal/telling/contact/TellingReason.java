package org.andian.portal.telling.contact;

import org.andian.portal.refusal.Reason;

/** Why contacts, chains and messages are not changed. */
public enum TellingReason implements Reason {
    /** {0} is the most characters. */
    CONTACT_NAME,
    /** {0} is the most characters. */
    CONTACT_POST,
    CONTACT_PHONE,
    CONTACT_MAIL,
    CONTACT_LANGUAGE,
    /** Neither phone nor mail nor account. */
    CONTACT_UNREACHED,
    /** {0} is the login. */
    CONTACT_ACCOUNT,
    /** {0} is the login; of a provider or a body. */
    CONTACT_ACCOUNT_OF,
    NO_PARTY(Kind.UNKNOWN),
    /** {0} is the most. */
    CONTACTS,
    NO_CONTACT(Kind.UNKNOWN),
    CONTACT_CHANGED(Kind.MEANWHILE),
    NO_PREMISES(Kind.UNKNOWN),
    NO_ALARM(Kind.UNKNOWN),
    URGED_JUST_NOW(Kind.LATER),
    /** The alarm is over. */
    OVER,
    NOBODY,
    /** {0} is the most characters. */
    REACHED,
    /** {0} is the most characters. */
    CALL_NOTE,
    /** {0} is the most characters. */
    NOTE,
    NO_ROTA(Kind.UNKNOWN),
    NO_SHIFT(Kind.UNKNOWN),
    DUTY_PERSON,
    /** {0} is the most hours, {1} the most days. */
    DUTY_TIMES,
    /** It is taken over already, or by who has written it. */
    TAKEN_OVER(Kind.MEANWHILE),
    /** Nobody to whom it can be given. */
    ASSIGNEE,
    /** {0} is the most minutes. */
    MINUTES,
    WAYS,
    NO_DISTRICT(Kind.UNKNOWN),
    /** The enterprise is told at once. */
    FIRST,
    CHAIN_CHANGED(Kind.MEANWHILE);

    private final Kind kind;

    TellingReason() {
        this(Kind.WRONG);
    }

    TellingReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

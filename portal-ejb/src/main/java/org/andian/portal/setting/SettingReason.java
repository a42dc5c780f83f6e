package org.andian.portal.setting;

import org.andian.portal.refusal.Reason;

/** Why a setting is not changed; {0} is its name. */
public enum SettingReason implements Reason {
    NO_SUCH_SETTING(Kind.UNKNOWN),
    /** {1} is the least, {2} the most it may be. */
    OUT_OF_RANGE(Kind.WRONG),
    NOT_YES_OR_NO(Kind.WRONG),
    /** {1} is the most characters. */
    TOO_LONG(Kind.WRONG),
    /** It has a page of its own or is set by the portal itself. */
    SET_ELSEWHERE(Kind.WRONG);

    private final Kind kind;

    SettingReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

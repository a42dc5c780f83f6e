package org.andian.portal.district;

import org.andian.portal.refusal.Reason;

/** Why a district is not found, added or changed. */
public enum DistrictReason implements Reason {
    /** {0} is the code, name or number asked for. */
    UNKNOWN(Kind.UNKNOWN),
    /** {0} is the code asked for. */
    NO_CITY(Kind.UNKNOWN),
    GONE(Kind.UNKNOWN),
    /** {0} is the district. */
    CHANGED(Kind.MEANWHILE),
    /** {0} is the most characters. */
    NAME(Kind.WRONG),
    DAY_MISSING(Kind.WRONG),
    DAYS(Kind.WRONG),
    COUNTY_CODE(Kind.WRONG),
    OTHER_CODE(Kind.WRONG),
    /** {0} is the code, {1} the district above and {2} its code. */
    CODE_PREFIX(Kind.WRONG),
    /** {0} is the code. */
    CODE_TAKEN(Kind.WRONG),
    /** {0} is the district above. */
    LEVEL(Kind.WRONG),
    END_MISSING(Kind.WRONG),
    FOLLOWS_ITSELF(Kind.WRONG),
    /** {0} is the district that shall follow {1}. */
    SUCCESSOR(Kind.WRONG),
    /** {0} is the district that ends. */
    SUCCESSOR_MISSING(Kind.WRONG),
    /** {0} is the district that ends. */
    HAS_BELOW(Kind.WRONG);

    private final Kind kind;

    DistrictReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

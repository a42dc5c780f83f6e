package org.andian.portal.campaign;

import org.andian.portal.refusal.Reason;

/** Why a campaign is not shown or not set up, a quota not set or a pilot not named. */
public enum CampaignReason implements Reason {
    /** {0} is the code asked for; also of a campaign outside the caller's reach. */
    NO_SUCH_CAMPAIGN(Kind.UNKNOWN),
    /** {0} is the sequence asked for, {1} the campaign. */
    NO_SUCH_GROUP(Kind.UNKNOWN),
    /** {0} is the campaign of the first quota. */
    SEVERAL_CAMPAIGNS(Kind.WRONG),
    /** {0} is the largest quota. */
    QUOTA_RANGE(Kind.WRONG),
    /** {0} is the most characters. */
    REASON_TOO_LONG(Kind.WRONG),
    /** {0} is the day the campaign ended: what is changed after it has a reason. */
    REASON_MISSING(Kind.WRONG),
    /** {0} is what the quota is now. */
    QUOTA_CHANGED(Kind.MEANWHILE),
    /** No quota is set any more. */
    QUOTA_TAKEN_AWAY(Kind.MEANWHILE),
    /** {0} is the campaign. */
    NO_PILOTS(Kind.WRONG),
    /** {0} is the code asked for. */
    NO_SUCH_PREMISES(Kind.UNKNOWN),
    /** {0} is the premises, {1} the campaign. */
    OUT_OF_SCOPE(Kind.WRONG),
    /** {0} is the premises. */
    NO_LEAD(Kind.WRONG),
    /** {0} is the premises. */
    NO_COUNTY(Kind.WRONG),
    /** {0} is the premises. */
    NAMED_ALREADY(Kind.WRONG),
    NO_SUCH_PILOT(Kind.UNKNOWN),
    PILOT_WITHDRAWN(Kind.MEANWHILE),
    /** {0} is the most characters of a name, a subject or a reason that must be there. */
    TEXT_MISSING(Kind.WRONG),
    /** {0} is the most characters. */
    TEXT_TOO_LONG(Kind.WRONG),
    PERCENT(Kind.WRONG),
    /** {0} is the campaign's first day, {1} its last one or a dash. */
    MILESTONE_DAY(Kind.WRONG),
    NO_SUCH_MILESTONE(Kind.UNKNOWN),
    /** A milestone, share, dossier or record is not as the caller saw it. */
    CHANGED(Kind.MEANWHILE),
    NO_SUCH_BODY(Kind.UNKNOWN),
    NO_SUCH_SHARE(Kind.UNKNOWN),
    /** {0} is the largest share. */
    SHARE_RANGE(Kind.WRONG),
    /** {0} is the body. */
    SHARED_ALREADY(Kind.MEANWHILE),
    /** A share is to be a part of itself, or of another group's. */
    SHARE_OF_ITSELF(Kind.WRONG),
    /** {0} is the code asked for; also of one that does not serve the premises. */
    NO_SUCH_PROVIDER(Kind.UNKNOWN),
    /** Only what the city has chosen is recommended. */
    NOT_OF_CITY(Kind.WRONG),
    RECOMMENDED_ALREADY(Kind.MEANWHILE),
    /** {0} is the most yuan. */
    YUAN(Kind.WRONG),
    NO_SUCH_RECORD(Kind.UNKNOWN),
    /** After today, or before the year 2000. */
    RECORD_DAY(Kind.WRONG),
    /** {0} is the most people. */
    RECORD_PEOPLE(Kind.WRONG),
    /** {0} is the most minutes. */
    RECORD_MINUTES(Kind.WRONG),
    /** A training, daily record or typical case is one of a premises. */
    PREMISES_NEEDED(Kind.WRONG),
    /** Only technical guidance is receipted. */
    NO_RECEIPT(Kind.WRONG),

    // how a campaign is set up

    NO_SUCH_DRAFT(Kind.UNKNOWN),
    /** It is in force, or was dropped. */
    DRAFT_ENDED(Kind.MEANWHILE),
    /** {0} is what stands there now. */
    DRAFT_CHANGED(Kind.MEANWHILE),
    /** {0} is how much is missing. */
    SETUP_GAPS(Kind.WRONG),
    /** The city is not served, or not the caller's. */
    SETUP_CITY(Kind.WRONG),
    SETUP_FIELD(Kind.UNKNOWN),
    /** {0} is the most characters. */
    SETUP_LONG(Kind.WRONG),
    SETUP_DAY(Kind.WRONG),
    SETUP_NUMBER(Kind.WRONG),
    SETUP_CODE(Kind.WRONG),
    /** {0} is the code. */
    SETUP_CODE_TAKEN(Kind.WRONG),
    SETUP_CHOICE(Kind.WRONG),
    /** {0} is the most lines. */
    SETUP_LINES(Kind.WRONG),
    /** {0} is the group's number. */
    GROUP_HAS_TASKS(Kind.WRONG),
    /** {0} is the most characters. */
    EXPLANATION_MISSING(Kind.WRONG),
    NOTHING_CHANGED(Kind.WRONG),
    /** {0} is the edition asked for. */
    NO_SUCH_EDITION(Kind.UNKNOWN),

    // premises where nothing can be installed

    NO_SUCH_EXCUSE(Kind.UNKNOWN),
    EXCUSE_ANSWERED(Kind.MEANWHILE),
    /** {0} is the premises. */
    EXCUSED_ALREADY(Kind.WRONG),
    /** {0} is the most characters. */
    EXCUSE_NOTE(Kind.WRONG),
    /** {0} is the campaign. */
    EXCUSE_PLAIN(Kind.WRONG),

    // buildings that are not premises yet

    NO_SUCH_BUILDING(Kind.UNKNOWN),
    BUILDING_CHANGED(Kind.MEANWHILE),
    BUILDING_DISTRICT(Kind.WRONG),
    BUILDING_NUMBER(Kind.WRONG),
    /** {0} is the number. */
    BUILDING_TAKEN(Kind.WRONG),
    /** {0} is the most characters. */
    BUILDING_NAME(Kind.WRONG),
    /** {0} is the most characters. */
    BUILDING_TEXT(Kind.WRONG),
    BUILDING_GROUP(Kind.WRONG),
    BUILDING_STAGE(Kind.WRONG),
    BUILDING_REASON(Kind.WRONG);

    private final Kind kind;

    CampaignReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

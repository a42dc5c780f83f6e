package org.andian.portal.campaign.pilot;

import org.andian.portal.scope.Role;

/** What is recorded of a campaign beside its quotas, and by whom. */
public enum RecordKind {
    /** An on-site promotion meeting. */
    MEETING,
    /** A training of a premises' people. */
    TRAINING,
    /** Technical guidance of the fire brigade, whose readers say that they have read it. */
    GUIDANCE,
    /** What a provider did at a premises on a day; copied to bodies. */
    DAILY,
    /** A typical case, for publicity. */
    CASE;

    /** Whether it is always one of a premises; the others may concern the whole campaign. */
    public boolean isOfPremises() {
        return this == TRAINING || this == DAILY || this == CASE;
    }

    /** May record one, of premises in its reach or of the whole campaign. */
    public boolean mayRecord(Role role) {
        return switch (this) {
            case MEETING ->
                    role == Role.CITY_OFFICE
                            || role == Role.DISTRICT_OFFICE
                            || role == Role.INDUSTRY_REGULATOR;
            case TRAINING -> role.mayRecordTraining();
            case GUIDANCE -> role == Role.FIRE_BRIGADE;
            case DAILY ->
                    role == Role.SERVICE_PROVIDER
                            || role == Role.CITY_OFFICE
                            || role == Role.DISTRICT_OFFICE;
            case CASE -> role.maySuperviseHazards();
        };
    }
}

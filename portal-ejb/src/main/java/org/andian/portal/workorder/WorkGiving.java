package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.workorder.matter.WorkKeys;
import org.andian.portal.workorder.matter.WorkPlace;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.qualification.Qualifications;

import java.time.Instant;

/** Gives work out at a premises that is held, whoever has it done. */
@ApplicationScoped
class WorkGiving {

    static final String OBJECT = "work ";

    @Inject private WorkTable table;

    @Inject private WorkTrack track;

    @Inject private Qualifications qualifications;

    @Inject private Settings settings;

    @Inject private Audit audit;

    /** Those of the settings, from a moment on. */
    public WorkTimes usual(Instant now) {
        return WorkTimes.within(
                now, settings.get(WorkKeys.ARRIVE_HOURS), settings.get(WorkKeys.FINISH_HOURS));
    }

    /**
     * Whoever serves it, and may be given work.
     *
     * @return its id
     * @throws Refusal UNSERVED, UNQUALIFIED
     */
    public long provider(Scope scope, Long servedBy, String premisesCode) {
        if (servedBy == null) {
            throw new Refusal(WorkReason.UNSERVED, premisesCode);
        }
        if (settings.get(WorkKeys.QUALIFICATION_DEMANDED)
                && !qualifications.isQualified(scope, servedBy)) {
            throw new Refusal(WorkReason.UNQUALIFIED);
        }
        return servedBy;
    }

    /** The number of the work order. */
    public long give(Scope scope, WorkPlace.Served place, Dispatched work, Instant now) {
        long id = table.add(work, scope.login(), now);
        track.note(scope, id, "DISPATCH", now, (String) null);
        audit.done(
                scope.login(),
                "work.dispatch",
                OBJECT + id,
                "premises "
                        + place.code()
                        + ", "
                        + work.kind()
                        + ", "
                        + place.provider()
                        + ": "
                        + work.details().what());
        return id;
    }
}

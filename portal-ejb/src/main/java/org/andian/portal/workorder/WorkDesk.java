package org.andian.portal.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.workorder.matter.WorkPlace;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Door: gives work out to whoever serves a premises, one or many at once, gives it out anew, and
 * gives it up.
 */
@Stateless
public class WorkDesk {

    /** How many are given out, or given up, at once. */
    public static final int MOST_AT_ONCE = 200;

    @Inject private WorkTable table;

    @Inject private WorkHold holding;

    @Inject private WorkTrack track;

    @Inject private WorkGiving giving;

    @Inject private WorkPlace places;

    @Inject private Hazards hazards;

    @Inject private Sql sql;

    @Inject private Audit audit;

    /** Whether the caller may have work done at a premises. */
    public boolean mayDispatch(Scope scope, String premisesCode) {
        return places.isWithin(scope, premisesCode, Role::mayDispatchWork);
    }

    /** Until when it is to be done where an order that goes out now says nothing else. */
    public WorkTimes usual(Scope scope) {
        return giving.usual(track.now());
    }

    /**
     * @return its number
     * @throws Refusal NO_PREMISES, UNSERVED, UNQUALIFIED, TIMES, NO_DEVICE, NO_HAZARD
     */
    public long dispatch(Scope scope, NewWork work) {
        WorkPlace.Served place = places.hold(scope, work.premisesCode(), Role::mayDispatchWork);
        Instant now = track.now();
        Dispatched order =
                new Dispatched(
                        place.premisesId(),
                        giving.provider(scope, place.providerId(), place.code()),
                        work.kind(),
                        work.details(),
                        work.times().or(giving.usual(now)).requireAfter(now),
                        work.deviceNo() == null ? null : device(place, work.deviceNo()),
                        work.hazard() == null ? null : hazard(scope, place, work.hazard()),
                        null,
                        null,
                        work.demo());
        return giving.give(scope, place, order, now);
    }

    /**
     * The same at many premises: all or none.
     *
     * @param like what of it is the same at all, about no device and no hazard
     * @return their numbers, in the order of the codes
     * @throws Refusal TOO_MANY, or as {@link #dispatch}
     */
    public List<Long> dispatchAll(Scope scope, Collection<String> premisesCodes, NewWork like) {
        TreeSet<String> codes = new TreeSet<>(premisesCodes);
        requireFew(codes.size());
        List<Long> given = new ArrayList<>();
        for (String code : codes) {
            given.add(
                    dispatch(
                            scope,
                            new NewWork(
                                    code,
                                    like.kind(),
                                    like.details(),
                                    like.times(),
                                    null,
                                    null,
                                    like.demo())));
        }
        return given;
    }

    private long device(WorkPlace.Served place, String no) {
        return sql.first(
                        "select d.id from device_view d where d.no = ? and d.premises_id = ?",
                        List.of(no, place.premisesId()),
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(WorkReason.NO_DEVICE));
    }

    private long hazard(Scope scope, WorkPlace.Served place, long number) {
        return hazards.find(scope, number)
                .filter(hazard -> hazard.premisesCode().equals(place.code()))
                .map(HazardRow::id)
                .orElseThrow(() -> new Refusal(WorkReason.NO_HAZARD));
    }

    /**
     * Given out by a rule of the portal's own, once for each cause.
     *
     * @param portal the portal itself
     * @return its number; empty where its premises is closed or unserved, or where it was given out
     *     for that cause already
     * @throws Refusal UNQUALIFIED
     */
    public Optional<Long> dispatch(Scope portal, RuledWork work) {
        portal.require(Role::mayConfigure, "give work out by rule");
        Optional<WorkPlace.Served> place = places.holdAny(portal, work.premisesCode());
        if (place.isEmpty() || place.get().providerId() == null) {
            return Optional.empty();
        }
        Instant now = track.now();
        Dispatched order =
                new Dispatched(
                        place.get().premisesId(),
                        giving.provider(portal, place.get().providerId(), place.get().code()),
                        work.kind(),
                        work.details(),
                        WorkTimes.within(now, work.arriveHours(), work.finishHours()),
                        work.device(),
                        work.hazard(),
                        work.rule(),
                        work.cause(),
                        work.demo());
        try {
            return Optional.of(giving.give(portal, place.get(), order, now));
        } catch (SqlFailure taken) {
            if (taken.isDuplicate()) {
                return Optional.empty();
            }
            throw taken;
        }
    }

    /**
     * What is asked, and until when, before anybody has taken it on.
     *
     * @param seen the version the caller looked at, null for whatever it is
     * @param times what of them is null stays
     * @throws Refusal UNKNOWN, NOT_NOW, CHANGED, TIMES
     */
    public void change(Scope scope, long id, Integer seen, WorkDetails details, WorkTimes times) {
        HeldWork held = holding.hold(scope, id, WorkAct.CHANGE);
        held.requireSeen(seen);
        Instant now = track.now();
        WorkTimes wanted = times.or(held.wanted());
        if (!wanted.equals(held.wanted())) {
            wanted.requireAfter(now);
        }
        table.change(held, details, wanted, now);
        boolean isSame = held.what().equals(details.what());
        track.note(
                scope,
                id,
                WorkAct.CHANGE.name(),
                now,
                isSame ? null : held.what() + " > " + details.what());
        audit.done(scope.login(), "work.change", WorkGiving.OBJECT + id, details.what());
    }

    /**
     * Out anew, to whoever serves the premises by now; what was agreed and done until then is left
     * to its history.
     *
     * @param seen the version the caller looked at, null for whatever it is
     * @param times what of them is null is as usual from now on
     * @throws Refusal UNKNOWN, NOT_NOW, CHANGED, REASON_MISSING, UNSERVED, UNQUALIFIED, TIMES
     */
    public void redispatch(Scope scope, long id, Integer seen, WorkTimes times, String reason) {
        String why = WorkTexts.reason(reason);
        HeldWork held = holding.hold(scope, id, WorkAct.REDISPATCH);
        held.requireSeen(seen);
        long provider = giving.provider(scope, held.servedBy(), held.premisesCode());
        Instant now = track.now();
        table.redispatch(held, provider, times.or(giving.usual(now)).requireAfter(now), now);
        track.note(scope, id, WorkAct.REDISPATCH.name(), now, why);
        audit.done(
                scope.login(),
                "work.redispatch",
                WorkGiving.OBJECT + id,
                held.servedByCode() + ": " + why);
    }

    /**
     * @param seen the version the caller looked at, null for whatever it is
     * @throws Refusal UNKNOWN, NOT_NOW, CHANGED, REASON_MISSING
     */
    public void cancel(Scope scope, long id, Integer seen, String reason) {
        String why = WorkTexts.reason(reason);
        HeldWork held = holding.hold(scope, id, WorkAct.CANCEL);
        held.requireSeen(seen);
        cancel(scope, held, why);
    }

    /**
     * Those with which that is possible now; others are passed over.
     *
     * @return how many
     * @throws Refusal TOO_MANY, REASON_MISSING where nothing is done
     */
    public int cancelAll(Scope scope, Collection<Long> ids, String reason) {
        requireFew(ids.size());
        String why = WorkTexts.reason(reason);
        List<HeldWork> held = holding.holdPossible(scope, ids, WorkAct.CANCEL);
        held.forEach(one -> cancel(scope, one, why));
        return held.size();
    }

    private void cancel(Scope scope, HeldWork held, String why) {
        Instant now = track.now();
        table.cancel(held, now);
        track.note(scope, held.id(), WorkAct.CANCEL.name(), now, why);
        audit.done(scope.login(), "work.cancel", WorkGiving.OBJECT + held.id(), why);
    }

    private static void requireFew(int size) {
        if (size == 0 || size > MOST_AT_ONCE) {
            throw new Refusal(WorkReason.TOO_MANY, MOST_AT_ONCE);
        }
    }
}

package org.andian.portal.hazard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.catalogue.Checklist;
import org.andian.portal.hazard.catalogue.Criterion;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Door: enters hazards and puts right what was written of them; grades them by the checklist, and
 * lets one stand for several of one cause. Whoever is in the reach may enter one; grading and
 * merging are for those who supervise.
 */
@Stateless
public class HazardDesk {

    /** How many are merged, or written of, at once. */
    public static final int MOST_AT_ONCE = 200;

    private static final String OBJECT = "hazard ";

    @Inject private HazardTable table;

    @Inject private HazardHold holding;

    @Inject private HazardPlace place;

    @Inject private HazardTrack track;

    @Inject private HazardKinds kinds;

    @Inject private Checklist checklist;

    @Inject private Settings settings;

    @Inject private Today today;

    @Inject private Audit audit;

    /** Whether the caller may enter hazards of a premises. */
    public boolean mayRegister(Scope scope, String premisesCode) {
        return place.isWithin(scope, premisesCode, Role::mayRegisterHazards);
    }

    /**
     * Who does not supervise the premises grades nothing lower than the checklist does.
     *
     * @return its number
     * @throws Refusal NO_PREMISES, KIND, FOUND_ON, CRITERION, CONTRADICTION, GRADE_REASON,
     *     ALREADY_HAZARD
     */
    public long register(Scope scope, NewHazard hazard) {
        long premises = place.hold(scope, hazard.premisesCode(), Role::mayRegisterHazards);
        requireUsable(scope, hazard.details());
        boolean isGrader = place.isWithin(scope, hazard.premisesCode(), HazardAct.GRADE::isFor);
        Graded grade = graded(scope, hazard.grade(), isGrader);
        Instant now = track.now(scope);
        long id = table.add(premises, hazard, grade, scope.login(), now);
        track.note(scope, id, "REGISTER", HazardState.FOUND, null);
        audit.done(
                scope.login(),
                "hazard.register",
                OBJECT + id,
                "premises "
                        + hazard.premisesCode()
                        + ", "
                        + hazard.details().kind()
                        + ", "
                        + grade.grade()
                        + ": "
                        + hazard.details().what());
        return id;
    }

    /**
     * What an order names only those put right who could have issued it.
     *
     * @param seen the version the caller looked at
     * @throws Refusal UNKNOWN, NOT_NOW, CHANGED, KIND, FOUND_ON
     */
    public void change(Scope scope, long id, int seen, HazardDetails details) {
        HeldHazard held = holding.hold(scope, id, HazardAct.CHANGE);
        requireSeen(held, seen);
        if (held.orderId() != null
                && !place.isWithin(scope, held.premisesCode(), HazardAct.ORDER::isFor)) {
            throw scope.refusal("change a hazard that an order names");
        }
        if (!held.kind().equals(details.kind())) {
            requireKind(scope, details.kind());
        }
        details.requireFound(today.date());
        table.change(id, details, track.now(scope));
        track.note(
                scope,
                id,
                HazardAct.CHANGE.name(),
                held.next(),
                held.what().equals(details.what()) ? null : held.what() + " > " + details.what());
        audit.done(
                scope.login(),
                "hazard.change",
                OBJECT + id,
                details.kind() + ": " + details.what());
    }

    /**
     * By the checklist, or otherwise with a reason.
     *
     * @param seen the version the caller looked at
     * @throws Refusal UNKNOWN, NOT_NOW, CHANGED, CRITERION, CONTRADICTION, GRADE_REASON
     */
    public void grade(Scope scope, long id, int seen, GradeWish wish) {
        HeldHazard held = holding.hold(scope, id, HazardAct.GRADE);
        requireSeen(held, seen);
        Graded grade = graded(scope, wish, true);
        table.grade(id, grade, track.now(scope));
        track.note(scope, id, HazardAct.GRADE.name(), held.next(), grade.told());
        audit.done(scope.login(), "hazard.grade", OBJECT + id, held.grade() + " > " + grade.told());
    }

    /**
     * The one found first stands for all from now on, with the gravest of their grades; the others
     * must not have been ordered yet.
     *
     * @return its number
     * @throws Refusal MERGE_COUNT, MERGE_APART, UNKNOWN, NOT_NOW, REASON_MISSING
     */
    public long merge(Scope scope, Collection<Long> ids, String reason) {
        String why = HazardTexts.reason(reason);
        Set<Long> all = new TreeSet<>(ids);
        if (all.size() < 2 || all.size() > MOST_AT_ONCE) {
            throw new Refusal(HazardReason.MERGE_COUNT, MOST_AT_ONCE);
        }
        List<HeldHazard> held = holding.hold(scope, all, HazardAct.ABSORB);
        HeldHazard first = held.stream().min(Comparator.comparing(HeldHazard::standing)).get();
        Instant now = track.now(scope);
        for (HeldHazard one : held) {
            if (one.premisesId() != first.premisesId() || !one.kind().equals(first.kind())) {
                throw new Refusal(HazardReason.MERGE_APART);
            }
            if (one.id() != first.id()) {
                HeldHazard leaving = holding.hold(scope, one.id(), HazardAct.MERGE);
                track.step(scope, leaving, HazardAct.MERGE, why);
                table.merge(first.id(), leaving, now);
            }
        }
        Grade gravest = held.stream().map(HeldHazard::grade).max(Comparator.naturalOrder()).get();
        if (gravest != first.grade()) {
            table.raise(first.id(), gravest, why);
        }
        String others =
                all.stream()
                        .filter(id -> id != first.id())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        String joined = why + ": " + others;
        track.note(
                scope,
                first.id(),
                HazardAct.ABSORB.name(),
                first.next(),
                joined.substring(0, Math.min(joined.length(), HazardTrack.LONGEST_NOTE)));
        audit.done(
                scope.login(), "hazard.merge", OBJECT + first.id(), "with " + others + ": " + why);
        return first.id();
    }

    /**
     * What is done meanwhile, written of many at once. Those that are out of reach, closed or under
     * review are passed over.
     *
     * @return of how many it was written
     * @throws Refusal TOO_MANY, TEXTS, REASON_MISSING where nothing is written
     */
    public int measures(Scope scope, Collection<Long> ids, String measures) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new Refusal(HazardReason.TOO_MANY, MOST_AT_ONCE);
        }
        String written =
                HazardTexts.optional(measures, HazardDetails.LONGEST_MEASURES, HazardReason.TEXTS);
        if (written == null) {
            throw new Refusal(HazardReason.REASON_MISSING, HazardDetails.LONGEST_MEASURES);
        }
        List<HeldHazard> held = holding.holdPossible(scope, ids, HazardAct.CHANGE);
        for (HeldHazard one : held) {
            table.measures(one.id(), written);
            track.step(scope, one, HazardAct.CHANGE, written);
        }
        if (!held.isEmpty()) {
            audit.done(
                    scope.login(),
                    "hazard.measures",
                    OBJECT + held.getFirst().id(),
                    held.size() + " hazards: " + written);
        }
        return held.size();
    }

    private void requireUsable(Scope scope, HazardDetails details) {
        requireKind(scope, details.kind());
        details.requireFound(today.date());
    }

    private void requireKind(Scope scope, String code) {
        if (kinds.list(scope).stream()
                .noneMatch(kind -> kind.code().equals(code) && !kind.retired())) {
            throw new Refusal(HazardReason.KIND);
        }
    }

    private Graded graded(Scope scope, GradeWish wish, boolean mayLower) {
        List<Criterion> met = checklist.get(scope, wish.met());
        Grade following =
                Grading.of(
                        met.stream().map(Criterion::effect).toList(),
                        settings.get(HazardKeys.COMBINED_CRITERIA));
        Grade grade = wish.decided(following);
        if (!mayLower && grade.compareTo(following) < 0) {
            throw scope.refusal("grade a hazard lower than the checklist does");
        }
        return new Graded(grade, grade == following ? null : wish.reason(), met);
    }

    private static void requireSeen(HeldHazard held, int seen) {
        if (held.version() != seen) {
            throw new Refusal(HazardReason.CHANGED);
        }
    }
}

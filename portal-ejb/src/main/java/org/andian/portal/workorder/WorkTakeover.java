package org.andian.portal.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.person.NaturalPersons;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.workorder.matter.WorkKeys;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Door: what a premises says of work that is done. It takes it over or sends it back, by another
 * natural person than did it, and says, as such a one, how well it was done.
 */
@Stateless
public class WorkTakeover {

    private static final String COMMA = ",";
    private static final int MOST_STARS = 5;

    @Inject private WorkTable table;

    @Inject private WorkHold holding;

    @Inject private WorkTrack track;

    @Inject private NaturalPersons persons;

    @Inject private Settings settings;

    @Inject private Audit audit;

    /**
     * @param seen the version the caller looked at, null for whatever it is
     * @param words a remark, null for none
     * @throws Refusal UNKNOWN, NOT_NOW, CHANGED, SAME_PERSON, REASON_MISSING
     */
    public void pass(Scope scope, long id, Integer seen, String words) {
        HeldWork held = held(scope, id, WorkAct.PASS, seen);
        requireOther(scope, held);
        pass(scope, held, remark(words));
    }

    /**
     * Those that may be taken over now, by somebody who has not done them; others are passed over.
     *
     * @return how many
     * @throws Refusal TOO_MANY where nothing is done
     */
    public int passAll(Scope scope, Collection<Long> ids) {
        if (ids.size() > WorkDesk.MOST_AT_ONCE) {
            throw new Refusal(WorkReason.TOO_MANY, WorkDesk.MOST_AT_ONCE);
        }
        List<HeldWork> held =
                holding.holdPossible(scope, ids, WorkAct.PASS).stream()
                        .filter(one -> !isSame(scope, one))
                        .toList();
        held.forEach(one -> pass(scope, one, null));
        return held.size();
    }

    private void pass(Scope scope, HeldWork held, String said) {
        Instant now = track.now();
        table.pass(held, now);
        track.note(scope, held.id(), WorkAct.PASS.name(), now, said);
        audit.done(scope.login(), "work.pass", WorkGiving.OBJECT + held.id(), said);
    }

    /**
     * It is to be done again, within the usual hours.
     *
     * @param seen the version the caller looked at, null for whatever it is
     * @throws Refusal UNKNOWN, NOT_NOW, CHANGED, SAME_PERSON, REASON_MISSING
     */
    public void sendBack(Scope scope, long id, Integer seen, String reason) {
        String why = WorkTexts.reason(reason);
        HeldWork held = held(scope, id, WorkAct.RETURN, seen);
        requireOther(scope, held);
        Instant now = track.now();
        Duration again = Duration.ofHours(settings.get(WorkKeys.FINISH_HOURS));
        table.giveBack(held, now.plus(again), now);
        track.note(scope, id, WorkAct.RETURN.name(), now, why);
        audit.done(scope.login(), "work.return", WorkGiving.OBJECT + id, why);
    }

    /**
     * Once, after it was taken over.
     *
     * @param stars 1 to 5, 5 the best
     * @param words null for none
     * @throws Refusal UNKNOWN, NOT_NOW, STARS, SAME_PERSON, REASON_MISSING
     */
    public void rate(Scope scope, long id, int stars, String words) {
        if (stars < 1 || stars > MOST_STARS) {
            throw new Refusal(WorkReason.STARS);
        }
        String said = remark(words);
        HeldWork held = held(scope, id, WorkAct.RATE, null);
        requireOther(scope, held);
        Instant now = track.now();
        table.rate(held, stars, said, now);
        track.note(
                scope, id, WorkAct.RATE.name(), now, new WorkTrack.Noted(now, said, null, stars));
        audit.done(
                scope.login(),
                "work.rate",
                WorkGiving.OBJECT + id,
                stars + (said == null ? "" : ": " + said));
    }

    private HeldWork held(Scope scope, long id, WorkAct act, Integer seen) {
        HeldWork held = holding.hold(scope, id, act);
        held.requireSeen(seen);
        return held;
    }

    private void requireOther(Scope scope, HeldWork held) {
        if (isSame(scope, held)) {
            throw new Refusal(WorkReason.SAME_PERSON);
        }
    }

    private boolean isSame(Scope scope, HeldWork held) {
        String who = held.donePersons();
        return who != null
                && persons.isAnySame(List.of(who.split(COMMA)), persons.behind(scope, "work.pass"));
    }

    /** Null for none. */
    private static String remark(String words) {
        return WorkTexts.optional(words, WorkTexts.LONGEST_REASON, WorkReason.REASON_MISSING);
    }
}

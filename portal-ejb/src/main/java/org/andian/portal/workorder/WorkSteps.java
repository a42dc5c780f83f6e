package org.andian.portal.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.person.NaturalPersons;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Door: what a provider does with the work it was given. Each step may say when and where it was,
 * so that what happened in a cellar without a network is told later as it was; when the portal
 * heard of it is kept beside it. Of what is changed meanwhile the version tells: a step that looked
 * at an older one is refused, and nothing of the newer is lost.
 */
@Stateless
public class WorkSteps {

    /** Of what was done. */
    static final int LONGEST_RESULT = 2000;

    /** By so much a phone's clock may be ahead or behind. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final String COMMA = ",";

    @Inject private WorkTable table;

    @Inject private WorkHold holding;

    @Inject private WorkTrack track;

    @Inject private NaturalPersons persons;

    @Inject private Audit audit;

    /**
     * One of the provider's acts, as a phone or a program tells it.
     *
     * @param act ACCEPT, DECLINE, ARRIVE or FINISH
     * @param there when and where; of ACCEPT and DECLINE nothing is kept of it
     * @param words the reason of DECLINE, the result of FINISH, else a remark; null for none
     * @param agreed for ACCEPT, null as it is wanted
     */
    public record Report(WorkAct act, OnSite there, String words, WorkTimes agreed) {}

    /**
     * @param seen the version the caller looked at, null for whatever it is
     * @throws Refusal as the act's own method; NOT_NOW for an act that is not the provider's
     */
    public void report(Scope scope, long id, Integer seen, Report report) {
        switch (report.act()) {
            case ACCEPT -> accept(scope, id, seen, report.agreed(), report.words());
            case DECLINE -> decline(scope, id, seen, report.words());
            case ARRIVE -> arrive(scope, id, seen, report.there(), report.words());
            case FINISH -> finish(scope, id, seen, report.there(), report.words());
            default -> throw new Refusal(WorkReason.NOT_NOW);
        }
    }

    /**
     * Takes it on, by the times that are wanted or by others.
     *
     * @param seen the version the caller looked at, null for whatever it is
     * @param agreed null, or null in a part, as it is wanted
     * @param words why it will be later; else a remark, null for none
     * @throws Refusal UNKNOWN, OTHER_PROVIDER, NOT_NOW, CHANGED, TIMES, LATER
     */
    public void accept(Scope scope, long id, Integer seen, WorkTimes agreed, String words) {
        HeldWork held = holding.hold(scope, id, WorkAct.ACCEPT);
        held.requireSeen(seen);
        WorkTimes times = agreed == null ? held.wanted() : agreed.or(held.wanted());
        String said = remark(words);
        if (!times.equals(held.wanted())) {
            times.requireAfter(track.now());
        }
        if (times.isLaterThan(held.wanted()) && said == null) {
            throw new Refusal(WorkReason.LATER, WorkTexts.LONGEST_REASON);
        }
        accept(scope, held, times, said);
    }

    /**
     * Those that may be taken on now, by the times that are wanted; others are passed over.
     *
     * @return how many
     * @throws Refusal TOO_MANY where nothing is done
     */
    public int acceptAll(Scope scope, Collection<Long> ids) {
        if (ids.size() > WorkDesk.MOST_AT_ONCE) {
            throw new Refusal(WorkReason.TOO_MANY, WorkDesk.MOST_AT_ONCE);
        }
        List<HeldWork> held = holding.holdPossible(scope, ids, WorkAct.ACCEPT);
        held.forEach(one -> accept(scope, one, one.wanted(), null));
        return held.size();
    }

    private void accept(Scope scope, HeldWork held, WorkTimes times, String said) {
        Instant now = track.now();
        table.accept(held, times, now);
        track.note(scope, held.id(), WorkAct.ACCEPT.name(), now, said);
        audit.done(
                scope.login(),
                "work.accept",
                WorkGiving.OBJECT + held.id(),
                "by " + times.finishBy() + (said == null ? "" : ": " + said));
    }

    /**
     * @param seen the version the caller looked at, null for whatever it is
     * @throws Refusal UNKNOWN, OTHER_PROVIDER, NOT_NOW, CHANGED, REASON_MISSING
     */
    public void decline(Scope scope, long id, Integer seen, String reason) {
        String why = WorkTexts.reason(reason);
        HeldWork held = holding.hold(scope, id, WorkAct.DECLINE);
        held.requireSeen(seen);
        Instant now = track.now();
        table.decline(held, now);
        track.note(scope, id, WorkAct.DECLINE.name(), now, why);
        audit.done(scope.login(), "work.decline", WorkGiving.OBJECT + id, why);
    }

    /**
     * Somebody is there, or was.
     *
     * @param seen the version the caller looked at, null for whatever it is
     * @param there when and where, null for now and wherever
     * @param words a remark, null for none
     * @throws Refusal UNKNOWN, OTHER_PROVIDER, NOT_NOW, CHANGED, HAPPENED_AT, REASON_MISSING
     */
    public void arrive(Scope scope, long id, Integer seen, OnSite there, String words) {
        String said = remark(words);
        HeldWork held = holding.hold(scope, id, WorkAct.ARRIVE);
        held.requireSeen(seen);
        OnSite where = there == null ? OnSite.now() : there;
        Instant now = track.now();
        Instant happened = happened(held, where, now);
        table.arrive(held, where, happened, now);
        track.note(scope, id, WorkAct.ARRIVE.name(), now, WorkTrack.Noted.at(happened, said));
        Long metres = OnSite.metres(where.lon(), where.lat(), held.lon(), held.lat());
        audit.done(
                scope.login(),
                "work.arrive",
                WorkGiving.OBJECT + id,
                "at " + happened + (metres == null ? "" : ", " + metres + " m"));
    }

    /**
     * @param seen the version the caller looked at, null for whatever it is
     * @param there when, null for now
     * @param result what was done, at most 2000 characters
     * @throws Refusal UNKNOWN, OTHER_PROVIDER, NOT_NOW, CHANGED, HAPPENED_AT, RESULT
     */
    public void finish(Scope scope, long id, Integer seen, OnSite there, String result) {
        String done = WorkTexts.lines(result, LONGEST_RESULT, WorkReason.RESULT);
        HeldWork held = holding.hold(scope, id, WorkAct.FINISH);
        held.requireSeen(seen);
        Instant now = track.now();
        Instant happened = happened(held, there == null ? OnSite.now() : there, now);
        String who = String.join(COMMA, persons.behind(scope, "work.finish"));
        table.finish(held, done, who, happened, now);
        long took = Math.max(0, Duration.between(held.dispatchedAt(), happened).toMinutes());
        track.note(
                scope,
                id,
                WorkAct.FINISH.name(),
                now,
                new WorkTrack.Noted(happened, done, took, null));
        audit.done(scope.login(), "work.finish", WorkGiving.OBJECT + id, done);
    }

    /** Null for none. */
    private static String remark(String words) {
        return WorkTexts.optional(words, WorkTexts.LONGEST_REASON, WorkReason.REASON_MISSING);
    }

    private static Instant happened(HeldWork held, OnSite there, Instant now) {
        if (there.at() == null) {
            return now;
        }
        if (there.at().isAfter(now.plus(CLOCKS))
                || there.at().isBefore(held.dispatchedAt().minus(CLOCKS))) {
            throw new Refusal(WorkReason.HAPPENED_AT);
        }
        return there.at();
    }
}

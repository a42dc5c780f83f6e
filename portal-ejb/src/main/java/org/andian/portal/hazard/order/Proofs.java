package org.andian.portal.hazard.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardTrack;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.HeldHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.hazard.curve.CurveTime;
import org.andian.portal.hazard.curve.HazardCurves;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.List;

/**
 * Door: says that a hazard is mended, and reviews what others have said. The reviewer is another
 * natural person than all who ever mended it; of two reviewers one comes first, and the other finds
 * the hazard no longer under review.
 */
@Stateless
public class Proofs {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_MEASURED = 500;
    private static final String OBJECT = "hazard ";

    @Inject private Sql sql;

    @Inject private Hazards hazards;

    @Inject private HazardHold holding;

    @Inject private HazardTrack track;

    @Inject private PersonBook persons;

    @Inject private HazardPlans plans;

    @Inject private HazardCurves curves;

    @Inject private Audit audit;

    /** The latest first; empty when the hazard is out of reach. */
    public List<Proof> list(Scope scope, long hazard) {
        return hazards.find(scope, hazard).isEmpty()
                ? List.of()
                : sql.list(
                        """
                        select f.*, r.passed, r.words as review, r.reviewed_at, r.reviewed_by from hazard_proof f
                        left join hazard_review r on r.proof_id = f.id where f.hazard_id = ? order by f.id desc\
                        """,
                        List.of(hazard),
                        Proofs::proof);
    }

    /**
     * Photos and papers are the hazard's attachments.
     *
     * @param words what was done, at most 2000 characters
     * @param measured what was measured afterwards, at most 500 characters, null for nothing
     * @throws Refusal UNKNOWN, NOT_NOW, PROOF, TEXTS; PLAN_MISSING of a major one
     */
    public void submit(Scope scope, long hazard, String words, String measured) {
        String said = HazardTexts.optional(words, LONGEST_WORDS, HazardReason.PROOF);
        if (said == null) {
            throw new Refusal(HazardReason.PROOF, LONGEST_WORDS);
        }
        String values = HazardTexts.optional(measured, LONGEST_MEASURED, HazardReason.TEXTS);
        HeldHazard held = holding.hold(scope, hazard, HazardAct.PROVE);
        if (held.grade() == Grade.MAJOR && !plans.isFiled(scope, hazard)) {
            throw new Refusal(HazardReason.PLAN_MISSING);
        }
        Instant now = track.now(scope);
        sql.update(
                "insert into hazard_proof (hazard_id, words, measured, proved_at, proved_by,"
                        + " persons) values (?, ?, ?, ?, ?, ?)",
                hazard,
                said,
                values,
                now,
                scope.login(),
                persons.behind(scope, "hazard.prove"));
        sql.update("update hazard set proved_at = ? where id = ?", now, hazard);
        track.step(scope, held, HazardAct.PROVE, shortened(said));
        audit.done(scope.login(), "hazard.prove", OBJECT + hazard, shortened(said));
    }

    /**
     * The hazard is off the list, and more time that is still asked for is no longer needed; what
     * its circuit measured up to now is kept with it.
     *
     * @param seen id of the proof that was looked at, null for the last there is
     * @param words what was looked at, at most 500 characters
     * @throws Refusal UNKNOWN, NOT_NOW, REASON_MISSING, SAME_PERSON; CHANGED where another proof
     *     came since
     */
    public void pass(Scope scope, long hazard, Long seen, String words) {
        review(scope, hazard, seen, words, HazardAct.CLOSE);
        Instant now = track.now(scope);
        sql.update("update hazard set closed_at = ? where id = ?", now, hazard);
        sql.update(
                "update hazard_extension set settled_at = ?, settled_by = ? where hazard_id = ? and"
                        + " settled_at is null",
                now,
                scope.login(),
                hazard);
        curves.keep(scope, hazard, CurveTime.AFTER, now);
    }

    /**
     * The hazard is to be mended again.
     *
     * @param seen as with {@link #pass}
     * @param reason at most 500 characters
     * @throws Refusal UNKNOWN, NOT_NOW, REASON_MISSING, SAME_PERSON, CHANGED
     */
    public void sendBack(Scope scope, long hazard, Long seen, String reason) {
        review(scope, hazard, seen, reason, HazardAct.RETURN);
    }

    private void review(Scope scope, long hazard, Long seen, String words, HazardAct act) {
        String said = HazardTexts.reason(words);
        HeldHazard held = holding.hold(scope, hazard, act);
        record Said(long id, String persons) {}
        List<Said> proofs =
                sql.list(
                        "select id, persons from hazard_proof where hazard_id = ? order by id desc",
                        List.of(hazard),
                        row -> new Said(row.number("id"), row.text("persons")));
        if (proofs.isEmpty()) {
            throw new Refusal(HazardReason.NOT_NOW);
        }
        if (seen != null && seen != proofs.getFirst().id()) {
            throw new Refusal(HazardReason.CHANGED);
        }
        String action = act == HazardAct.CLOSE ? "hazard.close" : "hazard.return";
        persons.requireOther(scope, action, proofs.stream().map(Said::persons).toList());
        sql.update(
                "insert into hazard_review (proof_id, hazard_id, passed, words, reviewed_at,"
                        + " reviewed_by) values (?, ?, ?, ?, ?, ?)",
                proofs.getFirst().id(),
                hazard,
                act == HazardAct.CLOSE ? 1 : 0,
                said,
                track.now(scope),
                scope.login());
        track.step(scope, held, act, said);
        audit.done(scope.login(), action, OBJECT + hazard, said);
    }

    private static String shortened(String words) {
        return words.length() <= HazardTexts.LONGEST_REASON
                ? words
                : words.substring(0, HazardTexts.LONGEST_REASON);
    }

    private static Proof proof(Row row) {
        Long passed = row.numberOrNull("passed");
        return new Proof(
                row.number("id"),
                row.text("words"),
                row.text("measured"),
                row.instant("proved_at"),
                row.text("proved_by"),
                passed == null ? null : passed == 1,
                row.text("review"),
                row.instant("reviewed_at"),
                row.text("reviewed_by"));
    }
}

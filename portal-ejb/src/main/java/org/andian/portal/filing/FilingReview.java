package org.andian.portal.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Century;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Door: those who receive take what was handed in or send it back with reasons, lock it, note what
 * came on paper, wait for it no more, and urge. What goes into a district's filing, that district
 * receives.
 */
@Stateless
public class FilingReview {

    private static final Duration NOON = Duration.ofHours(12);

    @Inject private Sql sql;

    @Inject private FilingHold hold;

    @Inject private FilingTable table;

    @Inject private FilingDrafts drafts;

    @Inject private FilingPowers powers;

    @Inject private FilingPeople people;

    @Inject private FilingNotices notices;

    @Inject private Today today;

    @Inject private Audit audit;

    /**
     * Sends it back; when it was handed in first stays.
     *
     * @param againBy by when it is to be handed in again, that day included
     * @throws Refusal NO_FILING, STATE, CHANGED, REASON_MISSING, AGAIN_BY
     */
    public void giveBack(Scope scope, long id, int seen, String reason, LocalDate againBy) {
        FilingRow row = hold.ofReceiver(scope, id, FilingAct.RETURN);
        FilingHold.requireVersion(row, seen);
        reopen(scope, row, FilingAct.RETURN, FilingTexts.reason(reason), againBy);
    }

    /**
     * Takes up what is locked, so that it can be handed in anew; its earlier versions stay.
     *
     * @throws Refusal NO_FILING, STATE, CHANGED, NOT_UNLOCKING, REASON_MISSING, AGAIN_BY
     */
    public void unlock(Scope scope, long id, int seen, String reason, LocalDate againBy) {
        FilingRow row = hold.ofReceiver(scope, id, FilingAct.UNLOCK);
        FilingHold.requireVersion(row, seen);
        if (!powers.unlocks(scope, row.campaignId())) {
            throw new Refusal(FilingReason.NOT_UNLOCKING);
        }
        reopen(scope, row, FilingAct.UNLOCK, FilingTexts.reason(reason), againBy);
    }

    private void reopen(
            Scope scope, FilingRow row, FilingAct act, String reason, LocalDate againBy) {
        if (!Century.holds(againBy) || againBy.isBefore(today.date())) {
            throw new Refusal(FilingReason.AGAIN_BY);
        }
        sql.update(
                """
                update filing set returns = returns + 1, again_by = ?, accepted_at = null, accepted_by = null,
                  checked_at = null, checked_by = null where id = ?\
                """,
                againBy,
                row.id());
        drafts.remark(
                row.id(), FilingForm.Remark.Kind.RETURN, null, reason, table.now(), scope.login());
        hold.move(scope, row, act, reason + " (" + againBy + ")");
        notices.tell(row, FilingForm.Notice.Kind.RETURNED, 0, scope);
    }

    /**
     * @throws Refusal NO_FILING, STATE, CHANGED, OWN_FILING
     */
    public void accept(Scope scope, long id, int seen) {
        FilingRow row = hold.ofReceiver(scope, id, FilingAct.ACCEPT);
        FilingHold.requireVersion(row, seen);
        if (people.isSame(scope.login(), row.submittedBy())) {
            throw new Refusal(FilingReason.OWN_FILING);
        }
        accepted(scope, row);
        hold.move(scope, row, FilingAct.ACCEPT, null);
    }

    private void accepted(Scope scope, FilingRow row) {
        sql.update(
                "update filing set accepted_at = ?, accepted_by = ? where id = ?",
                table.now(),
                scope.login(),
                row.id());
    }

    /**
     * @throws Refusal NO_FILING, STATE, CHANGED
     */
    public void lock(Scope scope, long id, int seen) {
        FilingRow row = hold.ofReceiver(scope, id, FilingAct.LOCK);
        FilingHold.requireVersion(row, seen);
        hold.move(scope, row, FilingAct.LOCK, null);
    }

    /**
     * It came on paper; who receives says when, and has it. Who has written it here does not say so
     * himself: it would be neither checked nor signed.
     *
     * @param cameOn the day, today at the latest
     * @param reason why it did not come by the portal
     * @throws Refusal NO_FILING, STATE, CHANGED, OWN_FILING, CAME_ON, REASON_MISSING
     */
    public void register(Scope scope, long id, int seen, LocalDate cameOn, String reason) {
        FilingRow row = hold.ofReceiver(scope, id, FilingAct.REGISTER);
        FilingHold.requireVersion(row, seen);
        if (people.isAny(scope.login(), FilingForm.writers(drafts.steps(id)))) {
            throw new Refusal(FilingReason.OWN_FILING);
        }
        String why = FilingTexts.reason(reason);
        if (!Century.holds(cameOn) || cameOn.isAfter(today.date())) {
            throw new Refusal(FilingReason.CAME_ON);
        }
        Instant now = table.now();
        Instant noon = Period.startOf(cameOn).plus(NOON);
        Instant came = noon.isAfter(now) ? now : noon;
        sql.update(
                """
                update filing set first_submitted_at = coalesce(first_submitted_at, ?), submitted_at = ?,
                  submitted_by = ?, again_by = null where id = ?\
                """,
                came,
                came,
                scope.login(),
                id);
        accepted(scope, row);
        hold.move(scope, row, FilingAct.REGISTER, cameOn + ": " + why);
    }

    /**
     * Nobody waits for it any more; it counts neither as due nor as missing.
     *
     * @throws Refusal NO_FILING, STATE, CHANGED, REASON_MISSING
     */
    public void waive(Scope scope, long id, int seen, String reason) {
        FilingRow row = hold.ofReceiver(scope, id, FilingAct.WAIVE);
        FilingHold.requireVersion(row, seen);
        String why = FilingTexts.reason(reason);
        sql.update("update filing set waived = ? where id = ?", why, id);
        hold.move(scope, row, FilingAct.WAIVE, why);
    }

    /**
     * It is owed after all.
     *
     * @throws Refusal NO_FILING, STATE, CHANGED
     */
    public void unwaive(Scope scope, long id, int seen) {
        FilingRow row = hold.ofReceiver(scope, id, FilingAct.UNWAIVE);
        FilingHold.requireVersion(row, seen);
        sql.update("update filing set waived = null where id = ?", id);
        hold.move(scope, row, FilingAct.UNWAIVE, null);
    }

    /**
     * Reminds those who file, once a day.
     *
     * @return how many accounts were told
     * @throws Refusal NO_FILING, NOT_OWED, URGED_TODAY
     */
    public int urge(Scope scope, long id) {
        FilingRow row = hold.ofReceiver(scope, id);
        if (row.firstSubmittedAt() != null || !row.state().isOwed()) {
            throw new Refusal(FilingReason.NOT_OWED);
        }
        int told = notices.tell(row, FilingForm.Notice.Kind.URGED, 0, scope);
        if (told == FilingNotices.TOLD_ALREADY) {
            throw new Refusal(FilingReason.URGED_TODAY);
        }
        audit.done(scope.login(), "filing.urge", row.object(), row.nameZh());
        return told;
    }
}

package org.andian.portal.hazard.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardTrack;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.HeldHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.List;

/**
 * Door: cases handed over to other departments by those who supervise the hazard; the receipt and
 * the answer are written once each, in their order.
 */
@Stateless
public class CaseTransfers {

    private static final int LONGEST_RECEIVER = 200;
    private static final int LONGEST_LETTER = 60;
    private static final int LONGEST_ANSWER = 1000;

    @Inject private Sql sql;

    @Inject private Hazards hazards;

    @Inject private HazardHold holding;

    @Inject private HazardTrack track;

    @Inject private Today today;

    @Inject private Audit audit;

    /** The latest first; empty when the hazard is out of reach. */
    public List<CaseTransfer> list(Scope scope, long hazard) {
        return hazards.find(scope, hazard).isEmpty()
                ? List.of()
                : sql.list(
                        "select * from hazard_transfer where hazard_id = ? order by id desc",
                        List.of(hazard),
                        row ->
                                new CaseTransfer(
                                        row.number("id"),
                                        row.text("receiver"),
                                        row.text("letter"),
                                        row.text("reason"),
                                        row.day("sent_on"),
                                        row.text("sent_by"),
                                        row.day("received_on"),
                                        row.text("receipt"),
                                        row.day("answered_on"),
                                        row.text("answer"),
                                        (int) row.number("version")));
    }

    /**
     * @param on not after today
     * @throws Refusal UNKNOWN, NOT_NOW, RECEIVER, LETTER, REASON_MISSING, TRANSFER_DAY; CHANGED
     *     where that letter was sent already
     */
    public void send(
            Scope scope, long hazard, String receiver, String letter, LocalDate on, String reason) {
        String to = HazardTexts.line(receiver, LONGEST_RECEIVER, HazardReason.RECEIVER);
        String number = HazardTexts.line(letter, LONGEST_LETTER, HazardReason.LETTER);
        String why = HazardTexts.reason(reason);
        HeldHazard held = holding.hold(scope, hazard, HazardAct.TRANSFER);
        requireDay(on, held.foundOn());
        if (list(scope, hazard).stream().anyMatch(one -> one.letter().equals(number))) {
            throw new Refusal(HazardReason.CHANGED);
        }
        sql.update(
                "insert into hazard_transfer (hazard_id, receiver, letter, reason, sent_on,"
                        + " sent_by) values (?, ?, ?, ?, ?, ?)",
                hazard,
                to,
                number,
                why,
                on,
                scope.login());
        track.step(scope, held, HazardAct.TRANSFER, to + ": " + why);
        audit.done(
                scope.login(),
                "transfer.send",
                "hazard " + hazard,
                number + " to " + to + ": " + why);
    }

    /**
     * The receipt has come.
     *
     * @param note what it says, at most 500 characters, null for nothing
     * @throws Refusal NO_ENTRY, UNKNOWN, NOT_NOW, TRANSFER_DAY, CHANGED where it has one
     */
    public void received(Scope scope, long hazard, long id, LocalDate on, String note) {
        String said = HazardTexts.optional(note, HazardTexts.LONGEST_REASON, HazardReason.TEXTS);
        holding.hold(scope, hazard, HazardAct.TRANSFER);
        requireDay(on, get(scope, hazard, id).sentOn());
        int written =
                sql.update(
                        "update hazard_transfer set received_on = ?, receipt = ?, version ="
                                + " version + 1 where id = ? and received_on is null",
                        on,
                        said,
                        id);
        requireWritten(written);
        audit.done(scope.login(), "transfer.received", "hazard " + hazard, "on " + on);
    }

    /**
     * What the other department answered, after its receipt.
     *
     * @throws Refusal NO_ENTRY, UNKNOWN, NOT_NOW, ANSWER, TRANSFER_DAY, CHANGED where it has one or
     *     no receipt
     */
    public void answered(Scope scope, long hazard, long id, LocalDate on, String answer) {
        String said = HazardTexts.line(answer, LONGEST_ANSWER, HazardReason.ANSWER);
        holding.hold(scope, hazard, HazardAct.TRANSFER);
        CaseTransfer sent = get(scope, hazard, id);
        requireDay(on, sent.receivedOn() == null ? sent.sentOn() : sent.receivedOn());
        int written =
                sql.update(
                        "update hazard_transfer set answered_on = ?, answer = ?, version = version"
                                + " + 1 where id = ? and received_on is not null and answered_on is"
                                + " null",
                        on,
                        said,
                        id);
        requireWritten(written);
        audit.done(scope.login(), "transfer.answered", "hazard " + hazard, "on " + on);
    }

    private CaseTransfer get(Scope scope, long hazard, long id) {
        return list(scope, hazard).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(HazardReason.NO_ENTRY));
    }

    private void requireDay(LocalDate on, LocalDate first) {
        if (on == null || on.isAfter(today.date()) || on.isBefore(first)) {
            throw new Refusal(HazardReason.TRANSFER_DAY);
        }
    }

    private static void requireWritten(int written) {
        if (written == 0) {
            throw new Refusal(HazardReason.CHANGED);
        }
    }
}

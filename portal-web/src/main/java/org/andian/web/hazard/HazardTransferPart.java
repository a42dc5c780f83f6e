package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardMachine;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.transfer.CaseTransfer;
import org.andian.portal.hazard.transfer.CaseTransfers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.time.LocalDate;
import java.util.List;

/** How the case of the hazard that a page shows was handed over to another department. */
@Named("hazardTransfer")
@RequestScoped
public class HazardTransferPart {

    @Inject private CaseTransfers transfers;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    private String receiver;
    private String letter;
    private LocalDate on;
    private String words;

    /** The latest first. */
    public List<CaseTransfer> of(HazardRow row) {
        return row == null
                ? List.of()
                : readOnce.once(
                        List.of("hazardTransfer.of", row.id()),
                        () -> transfers.list(user.scope(), row.id()));
    }

    public boolean maySend(HazardRow row) {
        return row != null
                && user.scope().may(HazardAct.TRANSFER::isFor)
                && HazardMachine.after(row.state(), HazardAct.TRANSFER).isPresent();
    }

    /** The one that waits for its receipt, or else for its answer; null for none. */
    public CaseTransfer waiting(HazardRow row) {
        return !maySend(row)
                ? null
                : of(row).stream().filter(one -> one.answeredOn() == null).findFirst().orElse(null);
    }

    public String send(Long hazard) {
        transfers.send(user.scope(), hazard, receiver, letter, on, words);
        return done("transfer.sent", hazard);
    }

    public boolean awaitsReceipt(HazardRow row) {
        CaseTransfer one = waiting(row);
        return one != null && one.receivedOn() == null;
    }

    public boolean awaitsAnswer(HazardRow row) {
        CaseTransfer one = waiting(row);
        return one != null && one.receivedOn() != null;
    }

    public String receive(HazardRow row) {
        transfers.received(user.scope(), row.id(), waiting(row).id(), on, words);
        return done("transfer.received", row.id());
    }

    public String answer(HazardRow row) {
        transfers.answered(user.scope(), row.id(), waiting(row).id(), on, words);
        return done("transfer.answered", row.id());
    }

    private String done(String key, Long hazard) {
        told.done(key);
        return told.redirect("/hazard/view.xhtml?id=" + hazard);
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = Typed.text(receiver);
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = Typed.text(letter);
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = Typed.text(words);
    }
}

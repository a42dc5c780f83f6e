package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardMachine;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.order.Extension;
import org.andian.portal.hazard.order.Extensions;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.Proof;
import org.andian.portal.hazard.order.Proofs;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.time.LocalDate;
import java.util.List;

/** How the hazard that a page shows goes on: its order, what was mended, reviewed, and put off. */
@Named("hazardLoop")
@RequestScoped
public class HazardLoop {

    @Inject private Orders orders;

    @Inject private Proofs proofs;

    @Inject private Extensions extensions;

    @Inject private CurrentUser user;

    @Inject private HazardFile file;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    private String words;
    private String measured;
    private String review;
    private Long seen;
    private LocalDate wanted;
    private String reason;
    private String answer;

    /** Null while it was not ordered. */
    public OrderRow order(HazardRow row) {
        return row == null || row.orderId() == null
                ? null
                : readOnce.once(
                        List.of("hazardLoop.order", row.orderId()),
                        () -> orders.find(user.scope(), row.orderId()).orElse(null));
    }

    /** The latest first. */
    public List<Proof> proofs(HazardRow row) {
        return row == null
                ? List.of()
                : readOnce.once(
                        List.of("hazardLoop.proofs", row.id()),
                        () -> proofs.list(user.scope(), row.id()));
    }

    /** The latest first. */
    public List<Extension> extensions(HazardRow row) {
        return row == null
                ? List.of()
                : readOnce.once(
                        List.of("hazardLoop.extensions", row.id()),
                        () -> extensions.list(user.scope(), row.id()));
    }

    private boolean isAsked(HazardRow row) {
        return extensions(row).stream().anyMatch(Extension::isWaiting);
    }

    public boolean mayOrder(HazardRow row) {
        return row != null && row.orderId() == null && may(row, HazardAct.ORDER);
    }

    public boolean mayProve(HazardRow row) {
        return may(row, HazardAct.PROVE);
    }

    public boolean mayReview(HazardRow row) {
        return may(row, HazardAct.CLOSE);
    }

    public boolean mayAsk(HazardRow row) {
        return may(row, HazardAct.ASK_EXTENSION) && row.dueOn() != null && !isAsked(row);
    }

    public boolean maySettle(HazardRow row) {
        return may(row, HazardAct.SETTLE_EXTENSION) && isAsked(row);
    }

    /** Whether the reader's role and the state allow it; the door asks for the reach as well. */
    private boolean may(HazardRow row, HazardAct act) {
        return row != null
                && user.scope().may(act::isFor)
                && HazardMachine.after(row.state(), act).isPresent();
    }

    public String prove(Long hazard) {
        proofs.submit(user.scope(), hazard, words, measured);
        return done("hazard.proved", hazard);
    }

    public String pass(Long hazard) {
        proofs.pass(user.scope(), hazard, seen, review);
        return done("hazard.passed", hazard);
    }

    public String sendBack(Long hazard) {
        proofs.sendBack(user.scope(), hazard, seen, review);
        return done("hazard.sentBack", hazard);
    }

    public String ask(Long hazard) {
        extensions.ask(user.scope(), hazard, wanted, reason);
        return done("extension.asked", hazard);
    }

    public String grant(Long hazard) {
        extensions.grant(user.scope(), hazard, answer);
        return done("extension.granted", hazard);
    }

    public String refuse(Long hazard) {
        extensions.refuse(user.scope(), hazard, answer);
        return done("extension.refused", hazard);
    }

    private String done(String key, Long hazard) {
        told.done(key);
        return told.redirect("/hazard/view.xhtml?id=" + hazard);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = Typed.text(words);
    }

    public String getMeasured() {
        return measured;
    }

    public void setMeasured(String measured) {
        this.measured = Typed.text(measured);
    }

    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = Typed.text(review);
    }

    /** The proof that the form for a review shows, or that was looked at when it was sent. */
    public Long getSeen() {
        return seen != null
                ? seen
                : proofs(file.getRow()).stream().findFirst().map(Proof::id).orElse(null);
    }

    public void setSeen(Long seen) {
        this.seen = seen;
    }

    public LocalDate getWanted() {
        return wanted;
    }

    public void setWanted(LocalDate wanted) {
        this.wanted = wanted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = Typed.text(answer);
    }
}

package org.andian.web.notification;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.notification.Deliveries;
import org.andian.portal.notification.Deliveries.Entry;
import org.andian.portal.notification.Deliveries.State;
import org.andian.portal.notification.Deliveries.Tally;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;
import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.Arrays;

/** What waits in the outbox, what was given up, and what was delivered; the newest first. */
@Named("outboxPage")
@ViewScoped
public class OutboxPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Deliveries deliveries;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    private State state;
    private final LazyRows<Entry> rows =
            new LazyRows<>(
                    this::count,
                    (first, size) -> deliveries.page(user.scope(), getState(), first, size));

    public void show(State chosen) {
        state = chosen;
        PrimeFaces.current().ajax().addCallbackParam("address", "?state=" + chosen.name());
    }

    public void tryAgain(long id) {
        boolean taken = deliveries.tryAgain(user.scope(), id);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO,
                                words.of(taken ? "mail.again.done" : "mail.again.gone"),
                                null));
    }

    /** What the last attempt ended with, in words. */
    public String said(Entry entry) {
        return MailWords.said(words, entry.failure());
    }

    public Tally getTally() {
        return readOnce.once("outbox.tally", () -> deliveries.tally(user.scope()));
    }

    public State[] getStates() {
        return State.values();
    }

    /** What failed asks for an act, so it is shown first when there is any. */
    public State getState() {
        if (state == null) {
            state = getTally().failed() > 0 ? State.FAILED : State.WAITING;
        }
        return state;
    }

    public String getStateText() {
        return state == null ? null : state.name();
    }

    public void setStateText(String text) {
        state =
                Arrays.stream(State.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElse(null);
    }

    public LazyRows<Entry> getRows() {
        return rows;
    }

    private int count() {
        return (int) getTally().of(getState());
    }
}

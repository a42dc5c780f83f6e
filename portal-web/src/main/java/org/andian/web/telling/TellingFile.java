package org.andian.web.telling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.telling.MessageState;
import org.andian.portal.telling.Tellings;
import org.andian.portal.telling.ToldRow;
import org.andian.portal.telling.Way;
import org.andian.portal.telling.contact.CallRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;
import org.andian.web.notification.MailWords;

import java.util.List;

/** Who was told of the alarm that a page shows, and the acts upon that. */
@Named("tellingFile")
@RequestScoped
public class TellingFile {

    private static final double MILLI = 1000;

    @Inject private Tellings tellings;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    @Inject private Words words;

    private String reached;
    private String note;

    public List<ToldRow> of(Long alarm) {
        return alarm == null
                ? List.of()
                : readOnce.once(List.of("told.of", alarm), () -> tellings.of(user.scope(), alarm));
    }

    /** How often telling of it has failed; what is not told yet must be seen. */
    public int failures(Long alarm) {
        return alarm == null
                ? 0
                : readOnce.once(
                        List.of("told.failures", alarm),
                        () -> tellings.failures(user.scope(), alarm));
    }

    public List<CallRow> calls(Long alarm) {
        return alarm == null
                ? List.of()
                : readOnce.once(
                        List.of("told.calls", alarm), () -> tellings.calls(user.scope(), alarm));
    }

    public boolean mayAct(Long alarm) {
        return alarm != null
                && readOnce.once(
                        List.of("told.mayAct", alarm), () -> tellings.mayAct(user.scope(), alarm));
    }

    public void urge(Long alarm) {
        int written = tellings.urge(user.scope(), alarm);
        told.done("told.urged", words.number(written));
    }

    public void called(Long alarm) {
        tellings.called(user.scope(), alarm, reached, note);
        reached = null;
        note = null;
        told.done("told.called");
    }

    public String style(MessageState state) {
        return switch (state) {
            case WAITING -> "is-waiting";
            case DELIVERED -> "is-done";
            case FAILED -> "is-fault";
            case UNSET -> "is-offline";
            case NOBODY -> "is-warning";
        };
    }

    /** The receiver's answer, and what it cost. */
    public String result(ToldRow row) {
        String said = row.result() == null ? "" : MailWords.said(words, row.result());
        if (row.way() == Way.INBOX) {
            said =
                    row.readAt() == null
                            ? words.of("inbox.notRead")
                            : words.of("inbox.readAt", words.moment(row.readAt()));
        }
        return row.costMilli() == 0
                ? said
                : (said + " " + words.of("told.cost", words.number(row.costMilli() / MILLI)))
                        .strip();
    }

    public String getReached() {
        return reached;
    }

    public void setReached(String reached) {
        this.reached = Typed.text(reached);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}

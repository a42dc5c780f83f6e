package org.andian.web.telling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.Level;
import org.andian.portal.telling.Occasion;
import org.andian.portal.telling.inbox.Inbox;
import org.andian.portal.telling.inbox.InboxQuery;
import org.andian.portal.telling.inbox.InboxRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The reader's own messages, the newest first; the address says which. */
@Named("inboxPage")
@ViewScoped
public class InboxPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Inbox inbox;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    private boolean unread;
    private Level severity;
    private long newest;
    private final LazyRows<InboxRow> rows = new LazyRows<>(this::count, this::page);

    public int count() {
        return readOnce.once("inbox.count", () -> inbox.count(user.scope(), query()));
    }

    private List<InboxRow> page(int first, int size) {
        List<InboxRow> page = inbox.page(user.scope(), query(), first, size);
        page.forEach(row -> newest = Math.max(newest, row.id()));
        return page;
    }

    /** Whether it is of all that waits, and not of the one it names. */
    public boolean tellsOfList(InboxRow row) {
        return row.occasion() == Occasion.ON_DUTY;
    }

    public void read(long id) {
        inbox.read(user.scope(), id);
    }

    /** What came in since the page was last shown nobody has seen yet. */
    public void readAll() {
        inbox.readAll(user.scope(), query(), newest);
        told.done("inbox.allRead");
    }

    private InboxQuery query() {
        return new InboxQuery(unread, severity);
    }

    public boolean isNarrow() {
        return unread || severity != null;
    }

    public Level[] getLevels() {
        return new Level[] {Level.ALARM, Level.WARNING, Level.FAULT};
    }

    public LazyRows<InboxRow> getRows() {
        return rows;
    }

    public boolean isUnread() {
        return unread;
    }

    public String getUnreadText() {
        return unread ? "true" : null;
    }

    public void setUnreadText(String text) {
        unread = "true".equals(text);
    }

    public String getSeverity() {
        return severity == null ? null : severity.name();
    }

    public void setSeverity(String text) {
        severity =
                Arrays.stream(getLevels())
                        .filter(level -> level.name().equals(text))
                        .findFirst()
                        .orElse(null);
    }
}

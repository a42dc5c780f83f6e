package org.andian.web.audit;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.audit.ChainCheck;
import org.andian.portal.audit.Entry;
import org.andian.portal.audit.Trail;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The audit trail, read-only, and the check of its chain. */
@Named("auditPage")
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Trail trail;

    @Inject private transient Words words;

    private final LazyRows<Entry> rows = new LazyRows<>(this::getCount, this::page);
    private final AuditFilter filter = new AuditFilter();
    private transient Optional<ChainCheck> lastCheck;
    private transient Trail.Link open;

    /**
     * Reads the whole trail (GB/T 22239-2019, 8.1.4.3 asks that it be protected) and tells the rows
     * that are missing or were changed; the check is itself in the trail.
     */
    public void verify() {
        ChainCheck check = trail.check(user.scope(), user.getLogin());
        lastCheck = Optional.of(check);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        check.isWhole()
                                ? new FacesMessage(
                                        FacesMessage.SEVERITY_INFO,
                                        words.of("audit.whole", words.number(check.rows())),
                                        null)
                                : new FacesMessage(
                                        FacesMessage.SEVERITY_WARN, broken(check), null));
    }

    /** What the last check found, whoever made it; null before the first. */
    public ChainCheck getLastCheck() {
        if (lastCheck == null) {
            lastCheck = trail.lastCheck(user.scope());
        }
        return lastCheck.orElse(null);
    }

    /** Which rows the last check found missing or changed; null when all are whole. */
    public String getBroken() {
        ChainCheck check = getLastCheck();
        return check == null || check.isWhole() ? null : broken(check);
    }

    private String broken(ChainCheck check) {
        String rows =
                check.broken().stream()
                        .map(words::number)
                        .collect(Collectors.joining(words.of("reach.comma")));
        if (check.broken().size() == 1) {
            return words.of("audit.broken", rows);
        }
        return words.of(check.more() ? "audit.broken.more" : "audit.broken.some", rows);
    }

    public void open(long id) {
        open = trail.find(user.scope(), id).orElse(null);
    }

    /** The row whose detail is shown. */
    public Trail.Link getOpen() {
        return open;
    }

    public LazyRows<Entry> getRows() {
        return rows;
    }

    public int getCount() {
        return readOnce.once("audit.count", () -> trail.count(user.scope(), filter.query()));
    }

    private List<Entry> page(int first, int size) {
        return trail.page(user.scope(), filter.query(), first, size);
    }

    public List<String> getActions() {
        return readOnce.once("audit.actions", () -> trail.actions(user.scope()));
    }

    public AuditFilter getFilter() {
        return filter;
    }
}

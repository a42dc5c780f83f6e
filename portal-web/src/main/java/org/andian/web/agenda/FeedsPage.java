package org.andian.web.agenda;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.agenda.feed.FeedRow;
import org.andian.portal.agenda.feed.Feeds;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** The addresses by which the reader's own calendar programs read what falls due. */
@Named("feedsPage")
@ViewScoped
public class FeedsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Feeds feeds;

    @Inject private transient HttpServletRequest request;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    @Inject private transient Clock clock;

    private transient List<FeedRow> own;
    private transient String made;
    private String name;

    /** The newest first. */
    public List<FeedRow> getOwn() {
        if (own == null) {
            own = feeds.own(user.scope());
        }
        return own;
    }

    public void make() {
        String secret = feeds.make(user.scope(), name);
        made = portal() + "/api/v1/feed/" + secret + ".ics";
        name = null;
        own = null;
    }

    public void revoke(long id) {
        feeds.revoke(user.scope(), id);
        own = null;
        told.done("feed.revoked");
    }

    public boolean isValid(FeedRow row) {
        return row.isValid(clock.instant());
    }

    /** By the name by which the reader himself has reached the portal. */
    private String portal() {
        String url = request.getRequestURL().toString();
        String base = url.substring(0, url.length() - request.getRequestURI().length());
        return base + request.getContextPath();
    }

    /** The address just made, shown once; null for none. */
    public String getMade() {
        return made;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

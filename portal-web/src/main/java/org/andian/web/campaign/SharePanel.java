package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Range;
import org.andian.portal.campaign.quota.BodyShare;
import org.andian.portal.campaign.quota.BodyShares;
import org.andian.portal.campaign.quota.NewShare;
import org.andian.portal.campaign.quota.SharingBody;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** The shares of bodies: the form for one more, and the dialog that changes one. */
@Named("sharePanel")
@ViewScoped
public class SharePanel implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    @Inject private transient Told told;

    @Inject private transient BodyShares shares;

    @Inject private CampaignChosen chosen;

    private transient List<BodyShare> list;
    private transient List<SharingBody> bodies;
    private Long body;
    private int group;
    private Long parent;
    private String least;
    private String most;
    private String reason;
    private Long asked;
    private int seen;
    private String askedBody;

    /** Read once until a change. */
    public List<BodyShare> getList() {
        if (list == null) {
            list = shares.list(user.scope(), chosen.getCode());
        }
        return list;
    }

    /** The bodies to which the reader may hand a share down. */
    public List<SharingBody> getBodies() {
        if (bodies == null) {
            bodies = shares.bodies(user.scope(), chosen.getCode());
        }
        return bodies;
    }

    public void add() {
        Range range = range();
        shares.add(
                user.scope(),
                chosen.getCode(),
                new NewShare(
                        Objects.requireNonNullElse(body, 0L),
                        group,
                        parent,
                        range.least(),
                        range.most(),
                        reason,
                        false));
        clear();
        told.done("share.added");
    }

    /** Opens the dialog. */
    public void ask(BodyShare share) {
        asked = share.id();
        seen = share.version();
        askedBody = share.body();
        least = Integer.toString(share.range().least());
        most = Integer.toString(share.range().most());
        reason = null;
    }

    public void change() {
        shares.change(user.scope(), chosen.getCode(), asked, seen, range(), reason);
        clear();
        told.done("share.changed");
    }

    public void takeAway() {
        shares.change(user.scope(), chosen.getCode(), asked, seen, null, reason);
        clear();
        told.done("share.takenAway");
    }

    private void clear() {
        list = null;
        asked = null;
        least = null;
        most = null;
        reason = null;
    }

    /** Without a second number it is one number; what is no whole number is refused. */
    private Range range() {
        int from = number(least);
        return NewShare.range(from, most == null ? from : number(most));
    }

    private static int number(String typed) {
        return typed != null && typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : -1;
    }

    /** One number, or from one to another. */
    public String span(Range range) {
        return range.least() == range.most()
                ? words.number(range.least())
                : words.of("share.span", words.number(range.least()), words.number(range.most()));
    }

    /** The body whose share it is a part of; empty for none, or for one the reader does not see. */
    public String parentOf(BodyShare share) {
        return getList().stream()
                .filter(one -> Objects.equals(one.id(), share.parentId()))
                .map(BodyShare::body)
                .findFirst()
                .orElse("");
    }

    public boolean isAsked() {
        return asked != null;
    }

    public String getAskedBody() {
        return askedBody;
    }

    public String getBody() {
        return body == null ? null : body.toString();
    }

    public void setBody(String id) {
        body = Typed.id(id);
    }

    public int getGroup() {
        return group;
    }

    public void setGroup(int group) {
        this.group = group;
    }

    public String getParent() {
        return parent == null ? null : parent.toString();
    }

    public void setParent(String id) {
        parent = Typed.id(id);
    }

    public String getLeast() {
        return least;
    }

    public void setLeast(String least) {
        this.least = Typed.code(least);
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = Typed.code(most);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}

package org.andian.web.campaign.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.priority.FireIndustry;
import org.andian.portal.campaign.priority.FirePriorities;
import org.andian.portal.campaign.priority.FirePriority;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Premises of a campaign that come first because of their fires, and their industries. */
@Named("firePriority")
@ViewScoped
public class FirePriorityPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient FirePriorities priorities;

    @Inject private transient Campaigns campaigns;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    private String code;

    /** What is out of reach does not exist. */
    public void open() {
        getCampaign();
    }

    public Campaign getCampaign() {
        return readOnce.once(
                "firePriority.campaign",
                () -> campaigns.get(user.scope(), Objects.requireNonNullElse(code, "")).campaign());
    }

    public List<FirePriority> getRows() {
        return readOnce.once("firePriority.rows", () -> priorities.list(user.scope(), code));
    }

    public List<FireIndustry> getIndustries() {
        return readOnce.once(
                "firePriority.industries", () -> priorities.industries(user.scope(), code));
    }

    public LocalDate getSince() {
        return readOnce.once("firePriority.since", () -> priorities.since(user.scope()));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.text(code);
    }
}

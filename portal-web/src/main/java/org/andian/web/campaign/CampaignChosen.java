package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** Which campaign a page is about: the one its address names, else the last one begun in reach. */
@Named("campaignChosen")
@ViewScoped
public class CampaignChosen implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    @Inject private transient Campaigns campaigns;

    private String code;
    private transient CampaignFile file;
    private transient List<Campaign> all;

    /** Before the page is shown: what is out of reach does not exist. */
    public void open() {
        getFile();
    }

    public CampaignFile getFile() {
        if (file == null) {
            file = campaigns.get(user.scope(), Objects.requireNonNullElse(getCode(), ""));
        }
        return file;
    }

    /** Those in the reader's reach, in order of their start. */
    public List<Campaign> getAll() {
        if (all == null) {
            all = campaigns.list(user.scope());
        }
        return all;
    }

    /** A group's number and short name; all groups where there is no such group. */
    public String group(Integer seq) {
        return getFile().groups().stream()
                .filter(one -> Objects.equals(one.seq(), seq))
                .map(this::named)
                .findFirst()
                .orElseGet(() -> words.of("quota.groups.all"));
    }

    private String named(ScopeGroup group) {
        return group.seq() + ". " + words.pick(group.shortZh(), group.shortEn());
    }

    /** Null where the reader reaches no campaign at all. */
    public String getCode() {
        if (code == null && !getAll().isEmpty()) {
            code = getAll().getLast().code();
        }
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.text(code);
    }
}

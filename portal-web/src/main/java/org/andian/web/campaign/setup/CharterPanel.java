package org.andian.web.campaign.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.building.CampaignCount;
import org.andian.portal.campaign.building.NewBuildings;
import org.andian.portal.campaign.excuse.Excuse;
import org.andian.portal.campaign.excuse.ExcuseState;
import org.andian.portal.campaign.excuse.Excuses;
import org.andian.portal.campaign.setup.CampaignEditions;
import org.andian.portal.campaign.setup.SetupContent;
import org.andian.portal.campaign.setup.SetupField;
import org.andian.portal.campaign.setup.SetupSection;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.util.List;
import java.util.Objects;

/** What a campaign's page tells beside the tasks: principle, leading group, what is counted. */
@Named("charterPanel")
@RequestScoped
public class CharterPanel {

    @Inject private CampaignEditions editions;

    @Inject private Excuses excuses;

    @Inject private NewBuildings buildings;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    private SetupContent content(String campaign) {
        return readOnce.once(
                List.of("charterPanel.content", campaign),
                () -> editions.present(user.scope(), campaign));
    }

    /** A dash where the notice names none. */
    public String principle(String campaign) {
        return said(campaign, SetupField.PRINCIPLE_ZH, SetupField.PRINCIPLE_EN);
    }

    /** A dash where the notice names none. */
    public String addressees(String campaign) {
        return said(campaign, SetupField.ADDRESSEES_ZH, SetupField.ADDRESSEES_EN);
    }

    /** Null where nothing is said of it. */
    public String wording(String campaign) {
        String code = content(campaign).text(SetupField.WORDING);
        return code == null ? null : words.of("campaign.setup.wording." + code);
    }

    private String said(String campaign, SetupField chinese, SetupField english) {
        String zh = content(campaign).text(chinese);
        return Objects.requireNonNullElse(
                words.pick(zh, content(campaign).text(english)), Objects.toString(zh, "—"));
    }

    /** The leading group by post, the head first. */
    public List<String> posts(String campaign) {
        SetupContent content = content(campaign);
        return content.lines(SetupSection.POST).stream()
                .map(
                        line ->
                                words.of(
                                        "campaign.setup.post.told",
                                        words.code(
                                                "campaign.setup.post",
                                                content.text(SetupField.POST_PART, line)),
                                        words.pick(
                                                content.text(SetupField.POST_ZH, line),
                                                Objects.requireNonNullElse(
                                                        content.text(SetupField.POST_EN, line),
                                                        content.text(SetupField.POST_ZH, line)))))
                .toList();
    }

    /** Whether what lies in districts is shown: whoever has single premises sees none of it. */
    public boolean isWide() {
        return PageRights.seesStatistics(user.scope());
    }

    /** Premises that are taken out of the tasks, of those in the reader's reach. */
    public long excused(String campaign) {
        return readOnce.once(
                List.of("charterPanel.excused", campaign),
                () ->
                        excuses.list(user.scope(), campaign).stream()
                                .map(Excuse::state)
                                .filter(state -> state == ExcuseState.GRANTED)
                                .count());
    }

    public CampaignCount counted(String campaign) {
        return readOnce.once(
                List.of("charterPanel.counted", campaign),
                () -> buildings.counted(user.scope(), campaign));
    }
}

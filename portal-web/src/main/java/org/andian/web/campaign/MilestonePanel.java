package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.quota.Milestone;
import org.andian.portal.campaign.quota.NewMilestone;
import org.andian.portal.campaign.quota.QuotaBoards;
import org.andian.portal.district.District;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The milestones of a campaign: the form for one more, and the question that takes one away. */
@Named("milestonePanel")
@ViewScoped
public class MilestonePanel implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    @Inject private transient Told told;

    @Inject private transient QuotaBoards boards;

    @Inject private CampaignChosen chosen;

    @Inject private QuotaBoardPage page;

    private transient List<District> districts;
    private transient Boolean ofCity;
    private String name;
    private String percent;
    private LocalDate dueOn;
    private String[] groups = {};
    private Long district;
    private transient Milestone asked;
    private String reason;

    public void add() {
        Long whose = district;
        if (whose == null && !isMayOfCity() && !getDistricts().isEmpty()) {
            whose = getDistricts().getFirst().id();
        }
        boards.add(
                user.scope(),
                chosen.getCode(),
                new NewMilestone(
                        whose,
                        name,
                        Arrays.stream(groups).map(Integer::valueOf).toList(),
                        number(),
                        dueOn,
                        false));
        name = null;
        percent = null;
        dueOn = null;
        groups = new String[0];
        page.readAgain();
        told.done("milestone.added");
    }

    /** What is no whole number is refused by the door. */
    private int number() {
        return percent != null && percent.matches("\\d{1,3}") ? Integer.parseInt(percent) : 0;
    }

    /** Opens the question. */
    public void ask(Milestone milestone) {
        asked = milestone;
        reason = null;
    }

    public void withdraw() {
        boards.withdraw(user.scope(), chosen.getCode(), asked.id(), asked.version(), reason);
        asked = null;
        page.readAgain();
        told.done("milestone.withdrawn");
    }

    /** The groups it is asked of, in words. */
    public String groupsOf(Milestone milestone) {
        return milestone.groups().isEmpty()
                ? words.of("quota.groups.all")
                : milestone.groups().stream()
                        .map(chosen::group)
                        .collect(Collectors.joining(words.of("campaign.comma")));
    }

    /** The districts for which the reader may set one. */
    public List<District> getDistricts() {
        if (districts == null) {
            districts = boards.handedDown(user.scope(), chosen.getCode());
        }
        return districts;
    }

    public boolean isMayOfCity() {
        if (ofCity == null) {
            ofCity = boards.maySetOfCity(user.scope(), chosen.getCode());
        }
        return ofCity;
    }

    public boolean isMayAdd() {
        return isMayOfCity() || !getDistricts().isEmpty();
    }

    public boolean isAsked() {
        return asked != null;
    }

    public String getAskedName() {
        return asked == null ? "" : asked.name();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = Typed.code(percent);
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String[] getGroups() {
        return groups.clone();
    }

    public void setGroups(String[] groups) {
        this.groups = groups == null ? new String[0] : groups.clone();
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}

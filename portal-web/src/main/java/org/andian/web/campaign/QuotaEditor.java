package org.andian.web.campaign;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.QuotaCell;
import org.andian.portal.campaign.QuotaHistory;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Words;
import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The dialog that sets one quota, tells its history, and takes the last change back. */
@Named("quotaEditor")
@ViewScoped
public class QuotaEditor implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    @Inject private transient Quotas quotas;

    @Inject private CampaignView view;

    private Long districtId;
    private int groupSeq;
    private Integer before;
    private boolean mayChange;
    private String quota;
    private String reason;
    private transient List<QuotaHistory> history;
    private transient NewQuota last;
    private String told;

    /**
     * @param group {@code QuotaCell.WHOLE} for the district's task as a whole
     */
    public void open(long district, int group) {
        CampaignProgress.Line line = line(district).orElseThrow();
        CampaignProgress.Cell cell =
                group == QuotaCell.WHOLE
                        ? line.whole()
                        : line.cells().stream()
                                .filter(one -> one.groupSeq() == group)
                                .findFirst()
                                .orElseThrow();
        districtId = district;
        groupSeq = group;
        history =
                quotas.history(user.scope(), view.getCode(), district).stream()
                        .filter(entry -> entry.groupSeq() == group)
                        .toList();
        before = history.isEmpty() ? null : history.getFirst().after();
        mayChange = cell.mayChange();
        quota = before == null ? null : before.toString();
        reason = null;
        told = null;
    }

    /**
     * What cannot be is marked at its field and the dialog stays; what another has set meanwhile is
     * shown beside it, and a second save counts against that.
     */
    public void save() {
        try {
            change(
                    new NewQuota(
                            view.getCode(),
                            districtId,
                            groupSeq,
                            before,
                            NewQuota.parse(quota),
                            reason,
                            isDemo()));
        } catch (Refusal refusal) {
            switch (refusal.reason().kind()) {
                case WRONG -> mark(refusal);
                case MEANWHILE -> {
                    look(refusal);
                    mark(refusal);
                }
                default -> throw refusal;
            }
        }
    }

    /** Only the last change made in this view, and only while nobody has changed it since. */
    public void takeBack() {
        NewQuota undone = last;
        last = null;
        if (undone != null) {
            view.readAgain();
            change(undone.undo(words.of("campaign.quota.undone")));
            last = null;
        }
    }

    private void change(NewQuota wanted) {
        quotas.set(user.scope(), wanted);
        view.readAgain();
        last = wanted;
        told =
                words.of(
                        "campaign.quota.done",
                        getDistrict(),
                        getGroup(),
                        figure(wanted.before()),
                        figure(wanted.quota()));
        PrimeFaces.current().ajax().addCallbackParam("saved", true);
    }

    /** What another has set meanwhile is shown beside what was typed. */
    private void look(Refusal refusal) {
        view.readAgain();
        before =
                refusal.is(CampaignReason.QUOTA_CHANGED)
                        ? (Integer) refusal.values().getFirst()
                        : null;
    }

    private void mark(Refusal refusal) {
        boolean isReason =
                refusal.is(CampaignReason.REASON_TOO_LONG)
                        || refusal.is(CampaignReason.REASON_MISSING);
        String field = isReason ? "reason" : "quota";
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(
                "quotaForm:" + field,
                new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        RefusalWords.of(refusal, user.getLocale()),
                        null));
        faces.validationFailed();
    }

    /** A demo's numbers stay marked as such whoever changes them. */
    private boolean isDemo() {
        return history != null && !history.isEmpty() && history.getFirst().demo();
    }

    private Optional<CampaignProgress.Line> line(Long district) {
        return view.getProgress().rows().stream()
                .filter(line -> line.districtId().equals(district))
                .findFirst();
    }

    private String figure(Integer number) {
        return number == null ? words.of("campaign.quota.none") : words.number(number);
    }

    public String getDistrict() {
        return districtId == null
                ? ""
                : line(districtId).map(CampaignProgress.Line::district).orElse("");
    }

    public String getGroup() {
        return view.getFile()
                .group(groupSeq)
                .map(one -> words.pick(one.shortZh(), one.shortEn()))
                .orElseGet(() -> words.of("campaign.whole"));
    }

    /** What a change does, as far as it does anything in this campaign. */
    public String getEffect() {
        Campaign campaign = view.getFile().campaign();
        String effect =
                words.of(
                        campaign.hasDetectors()
                                ? "campaign.quota.effect"
                                : "campaign.quota.effect.plain");
        return view.isOver()
                ? words.of("campaign.quota.effect.over", words.date(campaign.endsOn()), effect)
                : effect;
    }

    public String getPresent() {
        return figure(before);
    }

    public List<QuotaHistory> getHistory() {
        return history == null ? List.of() : history;
    }

    public boolean isOpened() {
        return districtId != null;
    }

    public boolean isMayChange() {
        return mayChange;
    }

    public String getTold() {
        return told;
    }

    public boolean isCanTakeBack() {
        return last != null;
    }

    public String getQuota() {
        return quota;
    }

    public void setQuota(String quota) {
        this.quota = quota;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

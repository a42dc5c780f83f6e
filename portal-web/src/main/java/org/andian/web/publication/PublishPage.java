package org.andian.web.publication;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulletin.BulletinFile;
import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.publication.CampaignPublishing;
import org.andian.portal.publication.CampaignWork;
import org.andian.portal.publication.PublicationHead;
import org.andian.portal.publication.PublicationRow;
import org.andian.portal.publication.Publications;
import org.andian.portal.publication.PublishingDesk;
import org.andian.portal.statistic.StatisticTable;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.statistic.StatisticPage;

import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Publishing a table of statistics, whose question stands in the address as on the page of
 * statistics, a bulletin, a final ranking or an accepted filing.
 */
@Named("publishPage")
@ViewScoped
public class PublishPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String VIEW = "/publication/view.xhtml?id=";

    @Inject private Publications publications;

    @Inject private PublishingDesk desk;

    @Inject private CampaignPublishing campaignWork;

    @Inject private Bulletins bulletins;

    @Inject private Districts districts;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    private String bulletinText;
    private Long bulletinId;
    private Long rankingId;
    private Long filingId;
    private Long district;
    private String mark;
    private String title;
    private boolean forBelow;
    private String remark;
    private String reason;
    private transient BulletinFile bulletin;
    private transient CampaignWork work;

    /** A bulletin that is not there, or not in reach, is not found. */
    public void open(StatisticPage statistic) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            return;
        }
        if (bulletinText != null && getBulletin() == null) {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
            return;
        }
        mark = publications.lastMark(user.scope()).orElse(null);
        if (getWork() != null) {
            title = getWork().title();
            district = getWork().districtId();
        } else if (getBulletin() != null) {
            title = getBulletin().row().title();
            district = getBulletin().row().districtId();
        } else {
            begin(statistic.getAnswer());
        }
    }

    private void begin(StatisticTable answer) {
        title = answer == null ? null : answer.table().title();
        Long asked = answer == null ? null : answer.query().within().districtId();
        district =
                asked != null
                        ? asked
                        : getDistricts().stream()
                                .min(Comparator.comparing(one -> one.path().length()))
                                .map(District::id)
                                .orElse(null);
    }

    public String publishStatistic(StatisticPage statistic) {
        PublicationHead head =
                new PublicationHead(place(), mark, title, null, forBelow, remark, null, null);
        return done(desk.statistic(user.scope(), statistic.getAnswer().query(), head));
    }

    public String publishBulletin() {
        Optional<PublicationRow> replaced = desk.earlier(user.scope(), bulletinId);
        PublicationHead head =
                new PublicationHead(
                        place(),
                        mark,
                        title,
                        null,
                        forBelow,
                        remark,
                        replaced.map(PublicationRow::id).orElse(null),
                        reason);
        return done(desk.bulletin(user.scope(), bulletinId, head));
    }

    public String publishWork() {
        PublicationRow replaced = getReplaced();
        PublicationHead head =
                new PublicationHead(
                        getWork().districtId(),
                        mark,
                        title,
                        null,
                        forBelow,
                        remark,
                        replaced == null ? null : replaced.id(),
                        reason);
        return done(campaignWork.publish(user.scope(), getWork(), head));
    }

    /** None is a district in nobody's reach. */
    private long place() {
        return district == null ? 0 : district;
    }

    private String done(long made) {
        told.done("publication.done.published");
        return told.redirect(VIEW + made);
    }

    /** The ranking or filing that is published; null for something else. */
    public CampaignWork getWork() {
        if (work == null && rankingId != null) {
            work = campaignWork.ranking(user.scope(), rankingId);
        }
        if (work == null && filingId != null) {
            work = campaignWork.filing(user.scope(), filingId);
        }
        return work;
    }

    /** Null where something else than a bulletin is published. */
    public BulletinFile getBulletin() {
        if (bulletin == null && bulletinId != null) {
            bulletin = bulletins.find(user.scope(), bulletinId).orElse(null);
        }
        return bulletin;
    }

    /** What the publication of a bulletin, ranking or filing corrects; null for nothing. */
    public PublicationRow getReplaced() {
        return bulletinId == null && rankingId == null && filingId == null
                ? null
                : readOnce.once("publishPage.replaced", () -> replaced().orElse(null));
    }

    private Optional<PublicationRow> replaced() {
        return bulletinId == null
                ? campaignWork.earlier(user.scope(), getWork())
                : desk.earlier(user.scope(), bulletinId);
    }

    public List<District> getDistricts() {
        return readOnce.once("districts", () -> districts.list(user.scope()));
    }

    public String getBulletinText() {
        return bulletinText;
    }

    public void setBulletinText(String text) {
        bulletinText = text;
        bulletinId = Typed.id(text);
    }

    public String getRankingText() {
        return rankingId == null ? null : rankingId.toString();
    }

    public void setRankingText(String text) {
        rankingId = Typed.id(text);
    }

    public String getFilingText() {
        return filingId == null ? null : filingId.toString();
    }

    public void setFilingText(String text) {
        filingId = Typed.id(text);
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = Typed.text(mark);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.text(title);
    }

    public boolean isForBelow() {
        return forBelow;
    }

    public void setForBelow(boolean forBelow) {
        this.forBelow = forBelow;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = Typed.text(remark);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}

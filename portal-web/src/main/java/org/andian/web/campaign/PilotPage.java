package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Pilots;
import org.andian.portal.campaign.pilot.DossierText;
import org.andian.portal.campaign.pilot.Funding;
import org.andian.portal.campaign.pilot.FundingSource;
import org.andian.portal.campaign.pilot.PilotDossier;
import org.andian.portal.campaign.pilot.PilotDossiers;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.training.Training;
import org.andian.portal.workorder.training.TrainingQuery;
import org.andian.portal.workorder.training.Trainings;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** One pilot: what is written of it, its money, its proof, its trainings, and the city's word. */
@Named("pilotPage")
@ViewScoped
public class PilotPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int TRAININGS = 50;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    @Inject private transient PilotDossiers dossiers;

    @Inject private transient Pilots pilots;

    @Inject private transient Trainings trainings;

    @Inject private AttachmentPanel panel;

    @Inject private CampaignChosen chosen;

    private transient PilotDossier pilot;
    private transient List<Training> held;
    private transient Boolean mayChoose;
    private Long id;
    private Integer seen;
    private boolean filled;
    private String reason;
    private String provider;
    private String progress;
    private String highlights;
    private String difficulties;
    private FundingSource source;
    private String yuan;
    private String note;
    private String why;

    /**
     * @throws Refusal NO_SUCH_PILOT where the address names none in reach
     */
    public void open() {
        PilotDossier one = getPilot();
        panel.show("pilot", Long.toString(one.pilotId()));
        if (!filled) {
            fill(one);
        }
    }

    private void fill(PilotDossier one) {
        filled = true;
        seen = one.version();
        reason = one.reason();
        provider = one.providerCode();
        progress = one.progress();
        highlights = one.highlights();
        difficulties = one.difficulties();
        if (one.funding() != null) {
            source = one.funding().source();
            yuan = one.funding().yuan() == null ? null : one.funding().yuan().toString();
            note = one.funding().note();
        }
    }

    public PilotDossier getPilot() {
        if (pilot == null) {
            if (id == null) {
                throw new Refusal(CampaignReason.NO_SUCH_PILOT);
            }
            pilot = dossiers.get(user.scope(), chosen.getCode(), id);
        }
        return pilot;
    }

    /** Of its people since the campaign began, as recorded with work orders or by themselves. */
    public List<Training> getHeld() {
        if (held == null) {
            LocalDate from = chosen.getFile().campaign().startsOn();
            held =
                    trainings.page(
                            user.scope(),
                            new TrainingQuery(
                                    null, null, getPilot().premisesCode(), null, from, null),
                            0,
                            TRAININGS);
        }
        return held;
    }

    public boolean isMayChoose() {
        if (mayChoose == null) {
            mayChoose = pilots.list(user.scope(), chosen.getCode()).mayChoose();
        }
        return mayChoose;
    }

    public boolean isMayRecommend() {
        return isMayChoose() && getPilot().cityPilot() && getPilot().recommendedAt() == null;
    }

    public String write() {
        dossiers.write(
                user.scope(),
                chosen.getCode(),
                id,
                seen,
                new DossierText(reason, provider, progress, highlights, difficulties));
        return again("pilot.written");
    }

    public String fund() {
        dossiers.fund(
                user.scope(),
                chosen.getCode(),
                id,
                new Funding(source, Funding.parseYuan(yuan), note));
        return again("pilot.funded");
    }

    /** The city's choice, or its withdrawal. */
    public String choose() {
        boolean isChosen = !getPilot().cityPilot();
        pilots.choose(user.scope(), chosen.getCode(), id, isChosen);
        return again(isChosen ? "pilot.choose.done" : "pilot.unchoose.done");
    }

    public String recommend() {
        dossiers.recommend(user.scope(), chosen.getCode(), id, why);
        return again("pilot.recommend.done");
    }

    private String again(String key) {
        told.done(key);
        return told.redirect("/campaign/pilot.xhtml?campaign=" + chosen.getCode() + "&id=" + id);
    }

    public List<FundingSource> getSources() {
        return List.of(FundingSource.values());
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String number) {
        id = Typed.id(number);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = Typed.text(provider);
    }

    public String getProgress() {
        return progress;
    }

    public void setProgress(String progress) {
        this.progress = Typed.text(progress);
    }

    public String getHighlights() {
        return highlights;
    }

    public void setHighlights(String highlights) {
        this.highlights = Typed.text(highlights);
    }

    public String getDifficulties() {
        return difficulties;
    }

    public void setDifficulties(String difficulties) {
        this.difficulties = Typed.text(difficulties);
    }

    public FundingSource getSource() {
        return source;
    }

    public void setSource(FundingSource source) {
        this.source = source;
    }

    public String getYuan() {
        return yuan;
    }

    public void setYuan(String yuan) {
        this.yuan = Typed.code(yuan);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = Typed.text(why);
    }
}

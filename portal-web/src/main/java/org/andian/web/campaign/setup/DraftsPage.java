package org.andian.web.campaign.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.setup.CampaignSetups;
import org.andian.portal.campaign.setup.SetupDraft;
import org.andian.portal.campaign.setup.SetupModel;
import org.andian.portal.district.District;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Campaigns that are being set up, and the form that begins one more. */
@Named("draftsPage")
@ViewScoped
public class DraftsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CampaignSetups setups;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String city;
    private String model;
    private LocalDate startsOn;

    public List<SetupDraft> getRows() {
        return readOnce.once("draftsPage.rows", () -> setups.drafts(user.scope()));
    }

    public List<SetupModel> getModels() {
        return readOnce.once("draftsPage.models", () -> setups.models(user.scope()));
    }

    public List<District> getCities() {
        return readOnce.once("draftsPage.cities", () -> setups.cities(user.scope()));
    }

    public boolean isMayBegin() {
        return !getCities().isEmpty();
    }

    public String begin() {
        boolean isOnly = city == null && getCities().size() == 1;
        String where = isOnly ? getCities().getFirst().code() : city;
        long id = setups.begin(user.scope(), where, model, startsOn, false);
        told.done("campaign.setup.begun");
        return told.redirect("/campaign/setup.xhtml?draft=" + id);
    }

    public String name(SetupDraft draft) {
        String name = words.pick(draft.name(), draft.nameEn());
        String other = name == null ? draft.name() : name;
        return other == null ? words.of("campaign.setup.unnamed") : other;
    }

    /** Which kind of model it is and what it is called. */
    public String label(SetupModel one) {
        return words.of(
                one.shipped() ? "campaign.setup.model.shipped" : "campaign.setup.model.own",
                words.pick(one.nameZh(), one.nameEn()));
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = Typed.text(city);
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = Typed.text(model);
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }
}

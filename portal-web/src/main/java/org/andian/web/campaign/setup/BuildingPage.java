package org.andian.web.campaign.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.building.Building;
import org.andian.portal.campaign.building.BuildingStage;
import org.andian.portal.campaign.building.BuildingText;
import org.andian.portal.campaign.building.NewBuildings;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** One new building of the register, or the form for another. */
@Named("buildingPage")
@ViewScoped
public class BuildingPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient NewBuildings buildings;

    @Inject private transient Lines lines;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private Long id;
    private int version;
    private String district;
    private String no;
    private String name;
    private String place;
    private String venueGroup;
    private String owner;
    private String designer;
    private BuildingStage stage = BuildingStage.DESIGN;
    private boolean designed;
    private boolean built;
    private LocalDate acceptedOn;
    private String premises;
    private String note;
    private String reason;
    private boolean opened;

    /**
     * Fills the form with what is written of the one that the address names.
     *
     * @throws Refusal NO_SUCH_BUILDING
     */
    public void open() {
        Building building = getBuilding();
        if (building == null && id != null) {
            throw new Refusal(CampaignReason.NO_SUCH_BUILDING);
        }
        if (building == null || opened) {
            return;
        }
        opened = true;
        BuildingText text = building.text();
        version = building.version();
        district = text.district();
        no = text.no();
        name = text.name();
        place = text.place();
        venueGroup = text.venueGroup();
        owner = text.owner();
        designer = text.designer();
        stage = text.stage();
        designed = text.designed();
        built = text.built();
        acceptedOn = text.acceptedOn();
        premises = text.premises();
        note = text.note();
    }

    /** Null for a new one, and where the address names none in reach. */
    public Building getBuilding() {
        return id == null
                ? null
                : readOnce.once(
                        "buildingPage.building",
                        () -> buildings.find(user.scope(), id).orElse(null));
    }

    public boolean isKnown() {
        return getBuilding() != null;
    }

    /** Whether the form is there: for a new one, and for one the reader keeps. */
    public boolean isMayKeep() {
        return readOnce.once(
                "buildingPage.kept",
                () ->
                        id == null
                                ? buildings.mayKeep(user.scope())
                                : buildings.mayKeep(user.scope(), id));
    }

    public List<VenueGroup> getGroups() {
        return readOnce.once("buildingPage.groups", () -> lines.venueGroups());
    }

    public String save() {
        BuildingText text =
                new BuildingText(
                        district,
                        no,
                        name,
                        place,
                        venueGroup,
                        owner,
                        designer,
                        stage,
                        designed,
                        built,
                        acceptedOn,
                        premises,
                        note);
        if (id == null) {
            id = buildings.add(user.scope(), text, false);
        } else {
            buildings.change(user.scope(), id, version, text);
        }
        told.done("building.saved");
        return told.redirect("/campaign/building.xhtml?id=" + id);
    }

    public String withdraw() {
        buildings.withdraw(user.scope(), id, version, reason);
        told.done("building.withdrawn.done");
        return told.redirect("/campaign/buildings.xhtml");
    }

    public BuildingStage[] getStages() {
        return BuildingStage.values();
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String text) {
        id = Typed.id(text);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = Typed.text(district);
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = Typed.code(no);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
    }

    public String getVenueGroup() {
        return venueGroup;
    }

    public void setVenueGroup(String venueGroup) {
        this.venueGroup = Typed.text(venueGroup);
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = Typed.text(owner);
    }

    public String getDesigner() {
        return designer;
    }

    public void setDesigner(String designer) {
        this.designer = Typed.text(designer);
    }

    public BuildingStage getStage() {
        return stage;
    }

    public void setStage(BuildingStage stage) {
        this.stage = stage;
    }

    public boolean isDesigned() {
        return designed;
    }

    public void setDesigned(boolean designed) {
        this.designed = designed;
    }

    public boolean isBuilt() {
        return built;
    }

    public void setBuilt(boolean built) {
        this.built = built;
    }

    public LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public void setAcceptedOn(LocalDate acceptedOn) {
        this.acceptedOn = acceptedOn;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = Typed.code(premises);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}

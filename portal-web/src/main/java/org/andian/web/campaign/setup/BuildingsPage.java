package org.andian.web.campaign.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.building.Building;
import org.andian.portal.campaign.building.BuildingStage;
import org.andian.portal.campaign.building.NewBuildings;
import org.andian.portal.district.District;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;

import java.io.Serializable;
import java.util.List;

/** The register of new buildings. */
@Named("buildingsPage")
@ViewScoped
public class BuildingsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient NewBuildings buildings;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    private final BuildingFilter filter = new BuildingFilter();
    private final LazyRows<Building> rows = new LazyRows<>(this::count, this::page);

    private int count() {
        return buildings.count(user.scope(), filter.query());
    }

    private List<Building> page(int first, int size) {
        return buildings.page(user.scope(), filter.query(), first, size);
    }

    public String style(BuildingStage stage) {
        return switch (stage) {
            case DESIGN -> "is-waiting";
            case CONSTRUCTION -> "is-due";
            case ACCEPTED -> "is-done";
            case IN_USE -> "is-normal";
        };
    }

    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepCampaignRegisters);
    }

    public BuildingFilter getFilter() {
        return filter;
    }

    public LazyRows<Building> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public BuildingStage[] getStages() {
        return BuildingStage.values();
    }
}

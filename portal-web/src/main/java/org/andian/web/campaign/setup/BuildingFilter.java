package org.andian.web.campaign.setup;

import org.andian.portal.campaign.building.BuildingQuery;
import org.andian.portal.campaign.building.BuildingStage;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.Arrays;

/** To what the list of new buildings is narrowed, as its address says it. */
public class BuildingFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private String text;
    private BuildingStage stage;
    private Long district;
    private boolean lacking;

    BuildingQuery query() {
        return new BuildingQuery(text, stage, district, lacking);
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isNarrow() {
        return text != null || stage != null || district != null || lacking;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getStage() {
        return stage == null ? null : stage.name();
    }

    public void setStage(String name) {
        stage =
                Arrays.stream(BuildingStage.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }

    public String getLacking() {
        return lacking ? "true" : null;
    }

    public void setLacking(String text) {
        lacking = "true".equals(text);
    }
}

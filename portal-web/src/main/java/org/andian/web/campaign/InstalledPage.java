package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.quota.Installation;
import org.andian.portal.campaign.quota.VerifiedInstallations;
import org.andian.portal.campaign.quota.VerifiedQuery;
import org.andian.portal.campaign.quota.VerifiedRow;
import org.andian.portal.district.District;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The premises behind a number of a campaign's progress. */
@Named("installedPage")
@ViewScoped
public class InstalledPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient VerifiedInstallations installations;

    @Inject private CampaignChosen chosen;

    private final LazyRows<VerifiedRow> rows = new LazyRows<>(this::count, this::page);
    private String text;
    private Long district;
    private Integer group;
    private Installation state;

    private int count() {
        return installations.count(user.scope(), chosen.getCode(), query());
    }

    private List<VerifiedRow> page(int first, int size) {
        return installations.page(user.scope(), chosen.getCode(), query(), first, size);
    }

    /** The page's and the file's question alike. */
    public VerifiedQuery query() {
        return new VerifiedQuery(district, group, state, text);
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("campaign", chosen.getCode());
        parts.put("q", text);
        parts.put("district", district);
        parts.put("scopeGroup", group);
        parts.put("installedState", state);
        return Typed.query(parts);
    }

    public String look(Installation of) {
        return switch (of) {
            case VERIFIED -> "is-normal";
            case SILENT -> "is-offline";
            case MISSING -> "is-waiting";
        };
    }

    String campaign() {
        return chosen.getCode();
    }

    public LazyRows<VerifiedRow> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public List<Installation> getStates() {
        return List.of(Installation.values());
    }

    public boolean isNarrow() {
        return Stream.of(text, district, group, state).anyMatch(Objects::nonNull);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }

    public String getGroup() {
        return group == null ? null : group.toString();
    }

    /** What is no number narrows nothing. */
    public void setGroup(String seq) {
        group = seq != null && seq.matches("\\d{1,3}") ? Integer.valueOf(seq) : null;
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    /** What is no state narrows nothing. */
    public void setState(String name) {
        state =
                Arrays.stream(Installation.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }
}

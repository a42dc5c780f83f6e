package org.andian.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.ledger.area.AreaFigure;
import org.andian.portal.ledger.area.AreaFigures;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Areas with prominent hazards by district and kind. */
@Named("areaFiguresPage")
@ViewScoped
public class AreaFiguresPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient AreaFigures figures;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    private Long district;

    public List<AreaFigure> getRows() {
        return readOnce.once("areaFiguresPage.rows", () -> figures.list(user.scope(), district));
    }

    /** Of all rows; null where there is none. */
    public AreaFigure getTotal() {
        return getRows().stream().reduce(AreaFiguresPage::sum).orElse(null);
    }

    private static AreaFigure sum(AreaFigure one, AreaFigure other) {
        return new AreaFigure(
                0,
                null,
                null,
                one.areas() + other.areas(),
                one.prominent() + other.prominent(),
                one.mending() + other.mending(),
                one.mended() + other.mended(),
                one.households() + other.households(),
                one.people() + other.people(),
                one.hazards() + other.hazards(),
                one.major() + other.major(),
                one.closed() + other.closed());
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("district", district);
        return Typed.query(parts);
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public boolean isNarrow() {
        return district != null;
    }

    public Long district() {
        return district;
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }
}

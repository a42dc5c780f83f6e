package org.andian.web.district;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.DistrictKeeping;
import org.andian.portal.district.DistrictNode;
import org.andian.portal.district.Districts;
import org.andian.portal.district.NewDistrict.Level;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;
import org.andian.web.frame.Words;

import java.time.LocalDate;
import java.util.List;

/** The tree of districts with its validity, as the system administrator keeps it. */
@Named("districtsPage")
@ViewScoped
public class DistrictsPage extends Register<DistrictNode> {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Districts districts;

    @Inject private transient DistrictKeeping keeping;

    @Inject private transient Words words;

    private final DistrictForm form = new DistrictForm();

    @Override
    protected List<DistrictNode> read() {
        return keeping.tree(user.scope(), districts.cities());
    }

    public void edit(DistrictNode node) {
        form.read(node);
    }

    public void addBelow(DistrictNode node) {
        form.below(node, words.today());
    }

    public void save() {
        change(form.getId() == null ? this::add : this::edit);
    }

    private void add() {
        keeping.add(user.scope(), form.toNew());
        told().done("districts.added", form.getName());
    }

    /** The second figure told is how many premises moved to the successor with it. */
    private void edit() {
        int moved = keeping.edit(user.scope(), form.toEdit());
        told().done("districts.saved", form.getName(), words.number(moved));
    }

    /** Whether one can be added below: grids hold nothing, provinces are not ours to divide. */
    public boolean isDivisible(DistrictNode node) {
        return !"grid".equals(node.district().level()) && isValid(node);
    }

    public boolean isValid(DistrictNode node) {
        LocalDate today = words.today();
        LocalDate from = node.district().validFrom();
        LocalDate to = node.district().validTo();
        return (from == null || !from.isAfter(today)) && (to == null || to.isAfter(today));
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public DistrictForm getForm() {
        return form;
    }
}

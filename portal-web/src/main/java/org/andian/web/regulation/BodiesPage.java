package org.andian.web.regulation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.BodyKeeping;
import org.andian.portal.regulation.BodyRow;
import org.andian.portal.regulation.NewBody.Kind;
import org.andian.web.district.DistrictChoice;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;

/** Offices that act, as the system administrator keeps them. */
@Named("bodiesPage")
@ViewScoped
public class BodiesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Bodies bodies;

    @Inject private transient BodyKeeping keeping;

    @Inject private transient DistrictChoice districts;

    @Inject private transient Words words;

    @Inject private transient Told told;

    private transient List<BodyRow> rows;
    private BodyForm form = new BodyForm();
    private String text;

    public List<BodyRow> getRows() {
        if (rows == null) {
            rows =
                    keeping.list(user.scope()).stream()
                            .filter(row -> text == null || row.name().contains(text))
                            .toList();
        }
        return rows;
    }

    /** Those that may stand above another. */
    public List<BodyRow> getAbove() {
        return keeping.list(user.scope()).stream().filter(this::isValid).toList();
    }

    public boolean isValid(BodyRow row) {
        return row.validTo() == null || row.validTo().isAfter(words.today());
    }

    public void begin() {
        form = new BodyForm();
    }

    public void edit(BodyRow row) {
        form = new BodyForm();
        form.read(row, districts.keyOf(row.districtId()));
    }

    public void save() {
        rows = null;
        if (form.getId() == null) {
            bodies.registerBody(user.scope(), form.toNew());
        } else {
            keeping.edit(user.scope(), form.toEdit());
        }
        told.done("org.saved", form.getName());
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public BodyForm getForm() {
        return form;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }
}

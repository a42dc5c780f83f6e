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
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Register;
import org.andian.web.frame.Words;

import java.util.List;
import java.util.stream.Stream;

/** Offices that act, as the system administrator keeps them. */
@Named("bodiesPage")
@ViewScoped
public class BodiesPage extends Register<BodyRow> {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Bodies bodies;

    @Inject private transient BodyKeeping keeping;

    @Inject private transient DistrictChoice districts;

    @Inject private transient Words words;

    @Inject private transient ReadOnce readOnce;

    private BodyForm form = new BodyForm();

    @Override
    protected List<BodyRow> read() {
        return keeping.list(user.scope());
    }

    @Override
    protected Stream<String> seen(BodyRow row) {
        return Stream.of(row.name());
    }

    /** Those that may stand above another. */
    public List<BodyRow> getAbove() {
        return readOnce.once(
                "bodies.above",
                () -> keeping.list(user.scope()).stream().filter(this::isValid).toList());
    }

    /** The last day is exclusive. */
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
        change(
                () -> {
                    if (form.getId() == null) {
                        bodies.registerBody(user.scope(), form.toNew());
                    } else {
                        keeping.edit(user.scope(), form.toEdit());
                    }
                    told().done("org.saved", form.getName());
                });
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public BodyForm getForm() {
        return form;
    }
}

package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.hazard.risk.FireIncident;
import org.andian.portal.hazard.risk.FireIncidents;
import org.andian.portal.hazard.risk.FireQuery;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fires of the reader's reach, and the form for one more. */
@Named("firesPage")
@ViewScoped
public class FiresPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient FireIncidents fires;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    private final LazyRows<FireIncident> rows = new LazyRows<>(this::count, this::page);
    private String text;
    private Long district;
    private Boolean electrical;
    private final FireForm form = new FireForm();
    private FireIncident asked;
    private String reason;

    private int count() {
        return fires.count(user.scope(), query());
    }

    private List<FireIncident> page(int first, int size) {
        return fires.page(user.scope(), query(), first, size);
    }

    /** The page's and the file's question alike. */
    public FireQuery query() {
        return new FireQuery(text, district, null, electrical);
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("district", district);
        parts.put("electrical", electrical);
        return Typed.query(parts);
    }

    public String record() {
        fires.record(user.scope(), form.getPremises(), form.toReport());
        told.done("fire.recorded");
        return told.redirect("/hazard/fires.xhtml");
    }

    /** Opens the question. */
    public void ask(FireIncident row) {
        asked = row;
        reason = null;
    }

    public void withdraw() {
        fires.withdraw(user.scope(), asked.id(), asked.version(), reason);
        asked = null;
        told.done("fire.withdrawn");
    }

    public boolean isMayRecord() {
        return user.scope().may(Role::maySuperviseHazards);
    }

    public boolean isNarrow() {
        return text != null || district != null || electrical != null;
    }

    public LazyRows<FireIncident> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    /** Whether there is a question. */
    public boolean isAsked() {
        return asked != null;
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

    public String getElectrical() {
        return electrical == null ? null : electrical.toString();
    }

    public void setElectrical(String said) {
        electrical = Typed.flag(said);
    }

    public FireForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}

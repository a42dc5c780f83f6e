package org.andian.web.premises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.Tag;
import org.andian.portal.premises.Tags;
import org.andian.portal.premises.standing.PlacementSpan;
import org.andian.web.frame.CurrentUser;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** One premises: its facts, its devices with their circuits, its alarms. */
@Named("premisesFile")
@RequestScoped
public class PremisesFile {

    private static final int ROWS = 20;

    @Inject private CurrentUser user;

    @Inject private PremisesRegister register;

    @Inject private Tags tags;

    @Inject private Devices devices;

    @Inject private Alarms alarms;

    private String code;
    private PremisesRow row;
    private List<DeviceRow> ownDevices;
    private List<AlarmRow> ownAlarms;

    /** Before the page is shown; what is out of reach does not exist. */
    public void open() throws IOException {
        if (getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public PremisesRow getRow() {
        if (row == null && code != null) {
            row = register.findEver(user.scope(), code).orElse(null);
        }
        return row;
    }

    public List<DeviceRow> getDevices() {
        if (ownDevices == null) {
            ownDevices = devices.ofPremises(user.scope(), getRow().id());
        }
        return ownDevices;
    }

    /** Where it has lain, latest first. */
    public List<PlacementSpan> getHistory() {
        return tags.history(user.scope(), code);
    }

    public List<Tag> getTags() {
        return tags.list(user.scope(), code);
    }

    /** Newest first. */
    public List<AlarmRow> getAlarms() {
        if (ownAlarms == null) {
            ownAlarms = alarms.page(user.scope(), query(null, ROWS));
        }
        return ownAlarms;
    }

    public int getAlarmCount() {
        return alarms.count(user.scope(), query(null, 1));
    }

    public int getUnsettled() {
        return alarms.count(user.scope(), query(true, 1));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    private AlarmQuery query(Boolean unsettled, int size) {
        return new AlarmQuery(
                unsettled, null, Set.of(), Set.of(), null, null, code, null, null, null, null,
                false, 0, size);
    }
}

package org.andian.web.premises;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
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
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One premises: its facts, its devices with their circuits, its alarms, its history. A tab shows a
 * part of it on the screen; on paper there is always the whole. The view keeps which one is shown,
 * since a live refresh does not name it again; what is shown is read once for each rendering.
 */
@Named("premisesFile")
@ViewScoped
public class PremisesFile implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int ROWS = 20;
    private static final String WHOLE = "whole";

    /** The tabs that show a part of the file each, beside the one that shows the whole. */
    private static final List<String> TABS =
            List.of(WHOLE, "circuits", "alarms", "hazards", "certificates", "documents", "history");

    @Inject private transient CurrentUser user;

    @Inject private transient PremisesRegister register;

    @Inject private transient Tags tagKeeping;

    @Inject private transient Devices deviceRegister;

    @Inject private transient Alarms alarmList;

    @Inject private AttachmentPanel panel;

    private String code;
    private String tab = WHOLE;
    private transient PremisesRow row;
    private transient List<Tag> tags;
    private transient List<DeviceRow> devices;
    private transient List<AlarmRow> alarms;
    private transient int alarmCount;
    private transient int unsettled;
    private transient List<PlacementSpan> history;

    /** Before each rendering; what is out of reach does not exist. */
    public void open() throws IOException {
        Optional<PremisesRow> found =
                code == null ? Optional.empty() : register.findEver(user.scope(), code);
        if (found.isPresent()) {
            read(found.get());
        } else {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    private void read(PremisesRow found) {
        row = found;
        tags = tagKeeping.list(user.scope(), code);
        devices = deviceRegister.ofPremises(user.scope(), found.id());
        alarms = alarmList.page(user.scope(), query(null, ROWS));
        alarmCount = alarmList.count(user.scope(), query(null, 1));
        unsettled = alarmList.count(user.scope(), query(true, 1));
        history = tagKeeping.history(user.scope(), code);
        panel.show("premises", found.code());
    }

    public PremisesRow getRow() {
        return row;
    }

    public List<DeviceRow> getDevices() {
        return devices;
    }

    /** Where it has lain, latest first. */
    public List<PlacementSpan> getHistory() {
        return history;
    }

    public List<Tag> getTags() {
        return tags;
    }

    /** Newest first. */
    public List<AlarmRow> getAlarms() {
        return alarms;
    }

    public int getAlarmCount() {
        return alarmCount;
    }

    public int getUnsettled() {
        return unsettled;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<String> getTabs() {
        return TABS;
    }

    public String getTab() {
        return tab;
    }

    /** What is no tab, or empty, means the whole file. */
    public void setTab(String name) {
        tab = name != null && TABS.contains(name) ? name : WHOLE;
    }

    private AlarmQuery query(Boolean unsettled, int size) {
        return AlarmQuery.all().unsettled(unsettled).premisesCode(code).rows(0, size);
    }
}

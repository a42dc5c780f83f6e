package org.andian.web.alarm;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.HistoryEntry;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.Occurrence;
import org.andian.portal.device.Devices;
import org.andian.portal.measurement.Metric;
import org.andian.portal.telling.inbox.Inbox;
import org.andian.web.device.Curve;
import org.andian.web.device.Curves;
import org.andian.web.device.Limit;
import org.andian.web.device.Quantity;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One alarm opened: what it is, what happened, its curve, and the acts upon it. */
@Named("alarmFile")
@ViewScoped
public class AlarmFile implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Alarms alarms;

    @Inject private Devices devices;

    @Inject private Curves curves;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Acknowledging acknowledging;

    @Inject private AttachmentPanel panel;

    @Inject private Inbox inbox;

    private Long id;
    private String note;
    private transient List<Curve> drawn;
    private transient Optional<AlarmRow> row;

    /**
     * For the page of one alarm: what is not there, or not in reach, is 404. Who opens it has read
     * what he was told of it.
     */
    public void require() throws IOException {
        if (id == null || getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        } else {
            panel.show("alarm", getIdText());
            inbox.readOf(user.scope(), id);
        }
    }

    public void open(Long alarmId) {
        id = alarmId;
        note = null;
        drawn = null;
        row = null;
    }

    public void close() {
        open(null);
    }

    /** Forgets what was read, so that the next look sees what is now. */
    public void readAgain() {
        row = null;
    }

    public void acknowledge() {
        acknowledging.acknowledge(List.of(id), note);
        note = null;
        readAgain();
    }

    public AlarmRow getRow() {
        if (id != null && row == null) {
            row = alarms.find(user.scope(), id);
        }
        return id == null ? null : row.orElse(null);
    }

    public List<HistoryEntry> getHistory() {
        return id == null
                ? List.of()
                : readOnce.once(
                        List.of("alarmFile.history", id), () -> alarms.history(user.scope(), id));
    }

    public List<Occurrence> getOccurrences() {
        return id == null
                ? List.of()
                : readOnce.once(
                        List.of("alarmFile.occurrences", id),
                        () -> alarms.occurrences(user.scope(), id));
    }

    /** The day around the alarm of what was wrong; none for kinds that no curve shows. */
    public List<Curve> getCurves() {
        if (drawn == null) {
            drawn = Optional.ofNullable(getRow()).map(this::draw).orElse(List.of());
        }
        return drawn;
    }

    private List<Curve> draw(AlarmRow alarm) {
        Optional<Quantity> quantity = quantity(alarm);
        return quantity.isEmpty()
                ? List.of()
                : devices.find(user.scope(), alarm.deviceNo())
                        .map(
                                device ->
                                        curves.around(
                                                alarm.raisedAt(),
                                                device,
                                                alarm.circuit(),
                                                quantity.get(),
                                                passed(alarm, quantity.get())))
                        .orElse(List.of());
    }

    private static Optional<Limit> passed(AlarmRow alarm, Quantity quantity) {
        return alarm.limit() != null && quantity.unit().equals(alarm.unit())
                ? Optional.of(
                        new Limit(
                                alarm.level() == Level.ALARM ? Level.ALARM : Level.WARNING,
                                alarm.limit()))
                : Optional.empty();
    }

    private static Optional<Quantity> quantity(AlarmRow alarm) {
        return switch (alarm.kind()) {
            case OVER_CURRENT, SHORT_CIRCUIT -> Optional.of(Quantity.CURRENT);
            case PHASE_LOSS, SUPPLY_LOST, SUPPLY_CUT -> Optional.of(Quantity.VOLTAGE);
            default -> Metric.find(alarm.metric()).flatMap(Quantity::of);
        };
    }

    public boolean isMayAcknowledge() {
        return getRow() != null && !getRow().isAcknowledged() && user.scope().mayAcknowledge();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        if (id == null || !id.equals(this.id)) {
            open(id);
        }
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    /** As an address says it; what is no number opens nothing. */
    public void setIdText(String value) {
        setId(Typed.id(value));
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

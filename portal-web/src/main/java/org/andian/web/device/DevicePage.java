package org.andian.web.device;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.device.Credential;
import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DevicePlacement;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.DeviceRow.CircuitRow;
import org.andian.portal.device.Devices;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Sample;
import org.andian.portal.period.Period;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;
import org.primefaces.PrimeFaces;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One device: its circuits now, the curves of one of them, its alarms, and its secret's renewal.
 */
@Named("devicePage")
@ViewScoped
public class DevicePage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_OPEN = 200;
    private static final int LAST_ALARMS = 10;

    @Inject private Devices devices;

    @Inject private DeviceLife life;

    @Inject private Alarms alarms;

    @Inject private Measurements measurements;

    @Inject private Curves curves;

    @Inject private Oddities oddities;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    private String no;
    private int circuit;
    private Span span = Span.DAY;
    private boolean asTable;
    private transient List<Curve> drawn;
    private transient Credential renewed;

    /** What is not there, or not in reach, is 404. */
    public void open() throws IOException {
        if (no == null || getDevice() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        } else if (getDevice().circuits().stream().noneMatch(row -> row.no() == circuit)) {
            circuit = worstCircuit();
        }
    }

    /** Where the worst is open, of equals the first; 0 for a device without circuits. */
    private int worstCircuit() {
        return getCircuits().stream()
                .max(
                        Comparator.comparingInt(CircuitLine::urgency)
                                .thenComparing(
                                        line -> line.circuit().no(), Comparator.reverseOrder()))
                .map(line -> line.circuit().no())
                .orElse(0);
    }

    /** Whether the reader may retire, move or replace it. */
    public boolean isMayKeep() {
        return readOnce.once("devicePage.mayKeep", () -> life.mayKeep(user.scope(), no));
    }

    /** Where it hung, the latest first. */
    public List<DevicePlacement> getPlacements() {
        return readOnce.once("devicePage.placements", () -> life.placements(user.scope(), no));
    }

    public DeviceRow getDevice() {
        return readOnce.once(
                "devicePage.device", () -> devices.find(user.scope(), no).orElse(null));
    }

    public List<CircuitLine> getCircuits() {
        return readOnce.once("devicePage.circuits", this::readCircuits);
    }

    private List<CircuitLine> readCircuits() {
        List<Sample> latest = measurements.latest(user.scope(), no);
        List<AlarmRow> open =
                alarms.page(user.scope(), ofThis().unsettled(true).rows(0, MOST_OPEN)).stream()
                        .filter(AlarmRow::isOpen)
                        .toList();
        return getDevice().circuits().stream()
                .map(row -> CircuitLine.of(row, latest, open))
                .toList();
    }

    public List<AlarmRow> getAlarms() {
        return readOnce.once(
                "devicePage.alarms",
                () -> alarms.page(user.scope(), ofThis().rows(0, LAST_ALARMS)));
    }

    public int getAlarmCount() {
        return readOnce.once(
                "devicePage.alarmCount", () -> alarms.count(user.scope(), ofThis().rows(0, 1)));
    }

    /** How many of its alarms lie before its registration: of a history that was brought in. */
    public int getEarlierAlarms() {
        return readOnce.once("devicePage.earlierAlarms", this::countEarlierAlarms);
    }

    private int countEarlierAlarms() {
        Instant registered = getDevice().registeredAt();
        AlarmQuery earlier = ofThis().raised(new Period(Instant.EPOCH, registered)).rows(0, 1);
        return registered.isAfter(Instant.EPOCH) ? alarms.count(user.scope(), earlier) : 0;
    }

    /** What of its messages was refused or odd, the latest first. */
    public List<Oddity> getOddities() {
        return readOnce.once(
                "devicePage.oddities", () -> oddities.of(user.scope(), getDevice(), words));
    }

    private AlarmQuery.Draft ofThis() {
        return AlarmQuery.all().deviceNo(no);
    }

    public void choose(int circuitNo) {
        circuit = circuitNo;
        drawn = null;
        tellAddress();
    }

    public void look(String word) {
        span = Span.of(word);
        drawn = null;
        tellAddress();
    }

    public void turn(boolean table) {
        asTable = table;
    }

    private void tellAddress() {
        PrimeFaces.current()
                .ajax()
                .addCallbackParam(
                        "address", "?no=" + no + "&circuit=" + circuit + "&span=" + span.word());
    }

    /** What is not drawn yet begins with the first readings; a curve that is there stands still. */
    public List<Curve> getCurves() {
        if (drawn == null || drawn.isEmpty()) {
            drawn =
                    readOnce.once(
                            "devicePage.curves." + circuit + "." + span,
                            () -> curves.all(getDevice(), circuit, span));
        }
        return drawn;
    }

    public void renewCredential() {
        renewed = devices.renewCredential(user.scope(), new DeviceNo(no));
    }

    public Credential getRenewed() {
        return renewed;
    }

    public String getCircuitName() {
        return getDevice().circuits().stream()
                .filter(row -> row.no() == circuit)
                .map(CircuitRow::name)
                .findFirst()
                .orElse("");
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public int getCircuit() {
        return circuit;
    }

    public String getCircuitText() {
        return Integer.toString(circuit);
    }

    public void setCircuitText(String value) {
        circuit = value != null && value.matches("\\d{1,2}") ? Integer.parseInt(value) : 0;
    }

    public Span[] getSpans() {
        return Span.values();
    }

    public Span getSpan() {
        return span;
    }

    public String getSpanText() {
        return span.word();
    }

    public void setSpanText(String value) {
        span = Span.of(value);
    }

    public boolean isAsTable() {
        return asTable;
    }
}

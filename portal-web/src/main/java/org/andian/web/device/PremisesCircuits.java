package org.andian.web.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Sample;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All circuits of a premises as they stand now, and the curves of one of them: the one the address
 * names, else the worst. The view keeps which one, since a live refresh does not name it again.
 */
@Named("premisesCircuits")
@ViewScoped
public class PremisesCircuits implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_OPEN = 200;
    private static final int MOST_DEVICES = 50;

    @Inject private transient Measurements measurements;

    @Inject private transient Alarms alarms;

    @Inject private transient Curves drawing;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    private String device;
    private int circuit;
    private Span span = Span.DAY;

    /** A circuit with the device that measures it. */
    public record Line(DeviceRow device, CircuitLine now) {}

    /**
     * Those of the first fifty devices, in their order.
     *
     * @param devices null before the page has read them
     */
    public List<Line> lines(String premises, List<DeviceRow> devices) {
        return devices == null
                ? List.of()
                : readOnce.once(
                        List.of("premisesCircuits.lines", premises), () -> read(premises, devices));
    }

    private List<Line> read(String premises, List<DeviceRow> devices) {
        List<AlarmRow> open =
                alarms
                        .page(
                                user.scope(),
                                AlarmQuery.all()
                                        .premisesCode(premises)
                                        .unsettled(true)
                                        .rows(0, MOST_OPEN))
                        .stream()
                        .filter(AlarmRow::isOpen)
                        .toList();
        List<Line> lines = new ArrayList<>();
        for (DeviceRow one : devices.stream().limit(MOST_DEVICES).toList()) {
            List<Sample> latest = measurements.latest(user.scope(), one.no());
            List<AlarmRow> own =
                    open.stream().filter(alarm -> one.no().equals(alarm.deviceNo())).toList();
            one.circuits()
                    .forEach(row -> lines.add(new Line(one, CircuitLine.of(row, latest, own))));
        }
        return lines;
    }

    /** The circuit whose curves are drawn; null where there is none. */
    public Line chosen(String premises, List<DeviceRow> devices) {
        List<Line> lines = lines(premises, devices);
        return lines.stream()
                .filter(this::isNamed)
                .findFirst()
                .orElseGet(
                        () ->
                                lines.stream()
                                        .max(Comparator.comparingInt(line -> line.now().urgency()))
                                        .filter(line -> line.now().urgency() > 0)
                                        .orElse(lines.isEmpty() ? null : lines.getFirst()));
    }

    private boolean isNamed(Line line) {
        return line.device().no().equals(device) && line.now().circuit().no() == circuit;
    }

    public List<Curve> curves(String premises, List<DeviceRow> devices) {
        Line line = chosen(premises, devices);
        return line == null
                ? List.of()
                : readOnce.once(
                        List.of("premisesCircuits.curves", premises),
                        () -> drawing.all(line.device(), line.now().circuit().no(), span));
    }

    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
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
}

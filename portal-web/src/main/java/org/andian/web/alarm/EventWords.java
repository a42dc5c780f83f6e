package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.device.DeviceType;
import org.andian.portal.device.Devices;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nine columns of an event in the words of its reader, for page and file alike. */
@Named("eventWords")
@RequestScoped
public class EventWords {

    @Inject private Words words;

    @Inject private AlarmWords alarmWords;

    @Inject private Devices devices;

    @Inject private ReadOnce readOnce;

    public EventWords() {}

    EventWords(Words words, AlarmWords alarmWords) {
        this.words = words;
        this.alarmWords = alarmWords;
    }

    public String kind(EventRow event) {
        return words.code("event.kind", event.kind());
    }

    public String style(EventRow event) {
        return event.kind() == EventKind.EVENT
                ? "is-waiting"
                : "is-" + event.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Such as: temperature 2 too high. A code nobody knows is told in the device's own words. */
    public String what(EventRow event) {
        if (event.alarmKind() == null) {
            return event.text() == null ? event.code() : event.text();
        }
        String what =
                alarmWords.what(
                        event.alarmKind(),
                        event.metric(),
                        event.kind() == EventKind.ALARM || event.clears(),
                        event.text());
        return event.clears() ? words.of("event.cleared", what) : what;
    }

    public String type(EventRow event) {
        List<DeviceType> types = readOnce.once("deviceTypes", devices::types);
        return types.stream()
                .filter(type -> type.code().equals(event.typeCode()))
                .map(type -> words.pick(type.nameZh(), type.nameEn()))
                .findFirst()
                .orElse(event.typeCode() == null ? "—" : event.typeCode());
    }

    public String communication(EventRow event) {
        return words.code("event.communication", event.communication());
    }

    /** The detector's number, and the circuit's where it is about one. */
    public String address(EventRow event) {
        return event.circuit() == 0
                ? event.deviceNo()
                : event.deviceNo() + " / " + event.circuit() + "#";
    }

    public String area(EventRow event) {
        return event.district() == null ? "—" : event.district();
    }

    /** Premises, position of the device and name of the circuit. */
    public String position(EventRow event) {
        String premises = event.premises() == null ? words.of("alarm.unplaced") : event.premises();
        return Stream.of(premises, event.position(), event.circuitName())
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** Value and limit, the device's own words, how often, the paired event, and the end. */
    public String remark(EventRow event) {
        List<String> parts = new ArrayList<>();
        addFigures(event, parts);
        if (event.text() != null && !event.text().equals(what(event))) {
            parts.add(event.text());
        }
        if (event.occurrences() > 1) {
            parts.add(words.of("event.occurrences", words.number(event.occurrences())));
        }
        if (event.pairedAt() != null) {
            parts.add(words.of("event.paired", words.time(event.pairedAt())));
        }
        if (event.clearedAt() != null) {
            parts.add(words.of("alarm.cleared", words.moment(event.clearedAt())));
        }
        return String.join(" · ", parts);
    }

    /** A broken sensor has no value: a dash says so. Smoke is told by its name alone. */
    private void addFigures(EventRow event, List<String> parts) {
        if (event.alarmKind() != null && !event.alarmKind().isMeasured()) {
            return;
        }
        String unit = event.unit().isEmpty() ? "" : " " + words.code("unit", event.unit());
        if (event.value() != null) {
            String value = alarmWords.figure(event.value()) + unit;
            parts.add(event.isAlarm() ? alarmWords.named(event.alarmKind(), value) : value);
        } else if (event.alarmKind() == AlarmKind.SENSOR_FAULT) {
            parts.add("—");
        }
        if (event.limit() != null && event.alarmKind() != AlarmKind.SENSOR_FAULT) {
            parts.add(words.of("event.limit", alarmWords.figure(event.limit()) + unit));
        }
    }
}

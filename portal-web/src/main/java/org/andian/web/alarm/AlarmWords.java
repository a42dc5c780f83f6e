package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.HistoryEntry;
import org.andian.portal.alarm.Level;
import org.andian.web.frame.PersonWords;
import org.andian.web.frame.Words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An alarm in the words of its reader: what it is, how long, who has it. */
@Named("alarmWords")
@RequestScoped
public class AlarmWords {

    private static final Set<AlarmKind> TWO_LEVELS =
            EnumSet.of(
                    AlarmKind.RESIDUAL_CURRENT,
                    AlarmKind.TEMPERATURE,
                    AlarmKind.OVER_CURRENT,
                    AlarmKind.OVER_VOLTAGE,
                    AlarmKind.UNDER_VOLTAGE,
                    AlarmKind.ARC);

    /** What a device on the line takes to tell of an alarm, and more. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private static final String RECEIVED = "received";

    @Inject private Words words;

    @Inject private PersonWords person;

    @Inject private Clock clock;

    public AlarmWords() {}

    AlarmWords(Words words, PersonWords person, Clock clock) {
        this.words = words;
        this.person = person;
        this.clock = clock;
    }

    /** A state as the style sheet draws it. */
    public record Mark(String style, String word) {}

    /** Such as: temperature 2 too high. */
    public String what(AlarmRow alarm) {
        if (alarm.kind() == AlarmKind.DEVICE_REPORTED && alarm.metric().isEmpty()) {
            return words.of("alarm.what.several", words.number(alarm.worst()));
        }
        return what(alarm.kind(), alarm.metric(), alarm.level() == Level.ALARM, alarm.text());
    }

    /**
     * @param metric wire code, null or empty where no single one is meant
     * @param beyondAlarm false for an early warning
     * @param ownText the device's own words, may be null
     */
    String what(AlarmKind kind, String metric, boolean beyondAlarm, String ownText) {
        if (kind == AlarmKind.DEVICE_REPORTED && ownText != null && !ownText.isEmpty()) {
            return ownText;
        }
        String subject =
                metric == null || metric.isEmpty()
                        ? words.code("kind", kind)
                        : words.beforeWords(words.code("metric", metric));
        String level = !TWO_LEVELS.contains(kind) ? "" : beyondAlarm ? ".ALARM" : ".WARNING";
        return words.of("alarm.what." + kind + level, subject);
    }

    public String levelStyle(Level level) {
        return "is-" + level.name().toLowerCase(Locale.ROOT);
    }

    /** Alarms in red, warnings in their own tone, faults plain. */
    public String valueStyle(AlarmRow alarm) {
        return switch (alarm.level()) {
            case ALARM -> "over";
            case WARNING -> "near";
            case FAULT -> "";
        };
    }

    public String unit(AlarmRow alarm) {
        return alarm.unit() == null || alarm.unit().isEmpty() || worst(alarm) == null
                ? ""
                : words.code("unit", alarm.unit());
    }

    public String figure(Double value) {
        return words.number(
                value == null
                        ? null
                        : Math.abs(value) >= 100
                                ? Double.valueOf(Math.floor(value + 0.5))
                                : Double.valueOf(Math.round(value * 10) / 10.0));
    }

    public String figure(AlarmRow alarm, Double value) {
        return (figure(value) + " " + (value == null ? "" : unit(alarm))).strip();
    }

    /** The value furthest beyond the limit; null where it is no figure. */
    public Double worst(AlarmRow alarm) {
        return alarm.kind().isMeasured() ? alarm.worst() : null;
    }

    /** The limit it is held against; null where that is no figure. */
    public Double limit(AlarmRow alarm) {
        return alarm.kind().isMeasured() ? alarm.limit() : null;
    }

    /** What {@link #worst} is called: a peak, a lowest value, or what a broken sensor reads. */
    public String worstName(AlarmRow alarm) {
        return words.of("alarm.worst." + extreme(alarm.kind()));
    }

    /** The value lists show of an alarm, by its name; a dash where it has none. */
    public String worstInWords(AlarmRow alarm) {
        Double worst = worst(alarm);
        return worst == null ? figure(null) : named(alarm.kind(), figure(alarm, worst));
    }

    /**
     * @param value with its unit
     */
    String named(AlarmKind kind, String value) {
        return words.of("alarm.worst." + extreme(kind) + ".of", value);
    }

    private static String extreme(AlarmKind kind) {
        if (kind == AlarmKind.SENSOR_FAULT) {
            return "reading";
        }
        return kind.isLow() ? "lowest" : "peak";
    }

    /** What {@link #excess} is called. */
    public String excessName(AlarmRow alarm) {
        return words.of(alarm.kind().isLow() ? "alarm.fact.shortfall" : "alarm.fact.excess");
    }

    /**
     * By how much the value passes the limit, such as +53%, or how far it lies below one that must
     * not be fallen short of, such as 4%; empty where a share says nothing.
     */
    public String excess(AlarmRow alarm) {
        Double worst = worst(alarm);
        if (worst == null || alarm.limit() == null || alarm.limit() <= 0) {
            return "";
        }
        double above = worst / alarm.limit() - 1;
        double share = Math.floor((alarm.kind().isLow() ? -above : above) * 100 + 0.5);
        return (share > 0 && !alarm.kind().isLow() ? "+" : "") + words.number(share) + "%";
    }

    public String place(AlarmRow alarm) {
        String circuit =
                alarm.circuit() == 0
                        ? ""
                        : alarm.circuitName() == null ? alarm.circuit() + "#" : alarm.circuitName();
        String position = alarm.position() == null ? "" : alarm.position();
        String both =
                Stream.of(position, circuit)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" "));
        return both.isEmpty() ? alarm.deviceNo() : both + " · " + alarm.deviceNo();
    }

    public String lasts(AlarmRow alarm) {
        return alarm.isOpen()
                ? words.since(alarm.raisedAt())
                : words.of("alarm.cleared", words.moment(alarm.clearedAt()));
    }

    public String lasted(AlarmRow alarm) {
        Instant end = alarm.isOpen() ? clock.instant() : alarm.clearedAt();
        return words.lasting(Duration.between(alarm.raisedAt(), end));
    }

    /**
     * Whether the portal heard of it minutes after it was raised: until then nobody could know. Of
     * silence it hears from nobody.
     */
    public boolean isHeardLater(AlarmRow alarm) {
        Duration later = Duration.between(alarm.raisedAt(), alarm.receivedAt());
        return alarm.kind() != AlarmKind.DEVICE_OFFLINE && later.compareTo(SOON) > 0;
    }

    /**
     * What happened in the order in which it happened, and where the portal heard of it later, when
     * that was.
     */
    public List<HistoryEntry> track(AlarmRow alarm, List<HistoryEntry> history) {
        List<HistoryEntry> track = new ArrayList<>(history);
        if (isHeardLater(alarm)) {
            track.add(new HistoryEntry(alarm.receivedAt(), RECEIVED, null, null, null));
        }
        track.sort(Comparator.comparing(HistoryEntry::at));
        return track;
    }

    public Mark state(AlarmRow alarm) {
        if (!alarm.isAcknowledged()) {
            return alarm.historic()
                    ? new Mark("is-waiting", words.of("alarm.state.historic"))
                    : new Mark(
                            levelStyle(alarm.level()) + (alarm.isOpen() ? " is-solid" : " is-chip"),
                            words.of(
                                    alarm.isOpen()
                                            ? "alarm.state.waiting"
                                            : "alarm.state.clearedWaiting"));
        }
        return alarm.isOpen()
                ? new Mark("is-done", words.of("alarm.state.acknowledged"))
                : new Mark("is-normal", words.of("alarm.state.settled"));
    }

    public String rowStyle(AlarmRow alarm, Long openId) {
        String open = openId != null && alarm.id() == openId ? "is-open " : "";
        return open + (alarm.isAcknowledged() || alarm.historic() ? "" : "is-unacknowledged");
    }

    /** One line of what happened, without its time. */
    public String happened(HistoryEntry entry, AlarmRow alarm) {
        if (entry.what().equals("clock")) {
            return words.of("alarm.history.clock", words.clock(minutes(entry.value())));
        }
        if (entry.what().equals(RECEIVED)) {
            Duration later = Duration.between(alarm.raisedAt(), alarm.receivedAt());
            return words.of("alarm.history.received", words.lasting(later));
        }
        String value =
                entry.value() == null || !alarm.kind().isMeasured()
                        ? ""
                        : words.of("alarm.at.value", figure(alarm, entry.value()));
        String actor = person.name(entry.actor());
        return words.of("alarm.history." + entry.what(), value, actor).strip();
    }

    /**
     * @return milliseconds
     */
    private static long minutes(Double minutes) {
        return Math.round(minutes * Duration.ofMinutes(1).toMillis());
    }
}

package org.andian.web.premises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.Level;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Sort;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.web.alarm.AlarmWords;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The traffic light of a premises, and why it shows what it shows: what is unsettled there, the
 * gravest first, each with an example. The first reason is the light.
 */
@Named("premisesLight")
@RequestScoped
public class PremisesLight {

    private static final List<Level> WORST_FIRST = List.of(Level.ALARM, Level.WARNING, Level.FAULT);
    private static final int NAMED = 3;

    @Inject private Alarms alarms;

    @Inject private Hazards hazards;

    @Inject private AlarmWords alarmWords;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    /**
     * @param style as the style sheet draws it
     * @param word what it is, with how many there are
     * @param why what it is about, in words
     */
    public record Reason(String style, String word, String why) {}

    /**
     * Where nothing is unsettled, that is the reason.
     *
     * @param devices null before the page has read them: there is no reason yet
     */
    public List<Reason> reasons(String code, List<DeviceRow> devices) {
        return devices == null
                ? List.of()
                : readOnce.once(List.of("premisesLight", code), () -> read(code, devices));
    }

    private List<Reason> read(String code, List<DeviceRow> devices) {
        List<Reason> reasons = new ArrayList<>();
        WORST_FIRST.forEach(level -> addAlarms(reasons, code, level));
        addHazards(reasons, "is-overdue", "home.overdue", overdue(code));
        addHazards(reasons, "is-due", "premises.light.major", major(code));
        addOffline(reasons, devices);
        if (reasons.isEmpty()) {
            reasons.add(
                    devices.isEmpty()
                            ? new Reason(
                                    "is-waiting",
                                    words.of("premises.light.unwatched"),
                                    words.of("premises.devices.none"))
                            : new Reason(
                                    "is-normal",
                                    words.of("state.NORMAL"),
                                    words.of(
                                            "premises.light.normal",
                                            words.number(devices.size()))));
        }
        return reasons;
    }

    private void addAlarms(List<Reason> reasons, String code, Level level) {
        AlarmQuery query =
                AlarmQuery.all()
                        .premisesCode(code)
                        .unsettled(true)
                        .levels(Set.of(level))
                        .sort("wait", true)
                        .rows(0, 1);
        List<AlarmRow> longest = alarms.page(user.scope(), query);
        if (!longest.isEmpty()) {
            AlarmRow row = longest.getFirst();
            String where = row.circuitName() == null ? "" : " · " + row.circuitName();
            reasons.add(
                    new Reason(
                            alarmWords.levelStyle(level),
                            counted(words.code("level", level), alarms.count(user.scope(), query)),
                            alarmWords.what(row) + where));
        }
    }

    private void addHazards(List<Reason> reasons, String style, String key, HazardQuery query) {
        List<HazardRow> first = hazards.page(user.scope(), query, 0, 1);
        if (!first.isEmpty()) {
            reasons.add(
                    new Reason(
                            style,
                            counted(words.of(key), hazards.count(user.scope(), query)),
                            first.getFirst().what()));
        }
    }

    private void addOffline(List<Reason> reasons, List<DeviceRow> devices) {
        List<DeviceRow> offline = devices.stream().filter(device -> !device.online()).toList();
        if (!offline.isEmpty()) {
            String which =
                    offline.stream()
                            .limit(NAMED)
                            .map(DeviceRow::no)
                            .collect(Collectors.joining(" · "));
            reasons.add(
                    new Reason(
                            "is-offline",
                            counted(words.of("state.OFFLINE"), offline.size()),
                            offline.size() > NAMED ? which + " …" : which));
        }
    }

    private String counted(String word, int count) {
        return word + " " + words.number(count);
    }

    private static HazardQuery overdue(String code) {
        return query(code, Standing.OVERDUE, null);
    }

    private static HazardQuery major(String code) {
        return query(code, Standing.OPEN, Grade.MAJOR);
    }

    private static HazardQuery query(String code, Standing standing, Grade grade) {
        return new HazardQuery(
                null, standing, grade, null, null, null, null, code, null, null, Sort.DUE, false);
    }
}

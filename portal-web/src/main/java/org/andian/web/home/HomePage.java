package org.andian.web.home;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.Level;
import org.andian.portal.device.Devices;
import org.andian.portal.device.Devices.Fleet;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.TopBar;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What waits for the reader, or, for who may acknowledge nothing, for others: unacknowledged alarms
 * before early warnings and faults, the longest waiting first. The rows stay as shown until the
 * next rendering, so that a button acts on the row it stands in.
 */
@Named("home")
@ViewScoped
public class HomePage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int ROWS = 10;

    @Inject private transient CurrentUser user;

    @Inject private transient Alarms alarms;

    @Inject private transient Devices devices;

    @Inject private transient TopBar topBar;

    @Inject private transient Words words;

    private transient List<AlarmRow> todo;
    private transient int total;
    private transient int offline;
    private transient int registered;
    private List<Long> acknowledged = List.of();

    /** Before each rendering. */
    public void load() {
        List<AlarmRow> rows = new ArrayList<>(page(waiting(Set.of(Level.ALARM), ROWS)));
        if (rows.size() < ROWS) {
            rows.addAll(page(waiting(Set.of(Level.WARNING, Level.FAULT), ROWS - rows.size())));
        }
        todo = rows;
        AlarmQuery all = waiting(Set.of(), 1);
        total =
                user.isMayAcknowledge()
                        ? alarms.countOwn(user.scope(), all)
                        : alarms.count(user.scope(), all);
        Fleet fleet = devices.fleet(user.scope());
        offline = fleet.offline();
        registered = fleet.devices();
    }

    /** Who may acknowledge some sees those; who may acknowledge none sees what others are to do. */
    private List<AlarmRow> page(AlarmQuery query) {
        return user.isMayAcknowledge()
                ? alarms.own(user.scope(), query)
                : alarms.page(user.scope(), query);
    }

    /** Without a note. What was acknowledged can be taken back until the next one. */
    public void acknowledge(long id) {
        alarms.acknowledge(user.scope(), List.of(id), null);
        acknowledged = List.of(id);
    }

    public void takeBack() {
        alarms.takeBack(user.scope(), acknowledged);
        acknowledged = List.of();
    }

    public List<AlarmRow> getTodo() {
        if (todo == null) {
            load();
        }
        return todo;
    }

    /** All that wait, whatever their level; the rows shown are ten at the most. */
    public int getTotal() {
        return total;
    }

    /** The rows of the device list when it shows those offline. */
    public int getOffline() {
        return offline;
    }

    public int getRegistered() {
        return registered;
    }

    /** Whether any device in reach has ever reported: before, nought says nothing. */
    public boolean isMonitored() {
        return topBar.getLastReading() > 0;
    }

    /** A dash for none where no device is monitored. */
    public String count(int alarms) {
        return alarms == 0 && !isMonitored() ? words.number(null) : words.number(alarms);
    }

    public boolean isJustAcknowledged() {
        return !acknowledged.isEmpty();
    }

    private static AlarmQuery waiting(Set<Level> levels, int size) {
        return AlarmQuery.all()
                .unsettled(true)
                .acknowledged(false)
                .levels(levels)
                .sort("wait", true)
                .rows(0, size);
    }
}

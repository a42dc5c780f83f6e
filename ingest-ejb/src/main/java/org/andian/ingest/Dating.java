package org.andian.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.ingest.Job.Stamps;
import org.andian.portal.alarm.watch.AlarmWatch;
import org.andian.portal.device.heard.DeviceClock;
import org.andian.portal.device.heard.DeviceClocks;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.period.Period;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dates what a batch brings by what is known of each device's clock, and keeps what the batch tells
 * of it. In the caller's transaction; devices whose clocks are right cost no statement.
 */
@ApplicationScoped
class Dating {

    @Inject private DeviceClocks clocks;

    @Inject private AlarmWatch alarms;

    @Inject private Measurements measurements;

    /**
     * @return the same jobs in their order, with each piece as of when it was
     */
    List<Job> date(List<Job> jobs) {
        Map<Long, DeviceClock> before = known(jobs);
        Map<Long, DeviceClock> now = new HashMap<>(before);
        Period accepted = measurements.accepted();
        List<Job> dated = new ArrayList<>(jobs.size());
        for (Job job : jobs) {
            dated.add(date(job, now, accepted));
        }
        keep(before, now);
        return dated;
    }

    private Job date(Job job, Map<Long, DeviceClock> clocks, Period accepted) {
        Stamps stamps = job.stamps();
        if (stamps == null || stamps.newest() == null) {
            return job;
        }
        return stamps.history()
                ? Stamped.ofHistory(job, accepted)
                : Stamped.by(
                        clocks.computeIfPresent(
                                stamps.deviceId(),
                                (id, clock) -> clock.heard(stamps.newest(), stamps.receivedAt())),
                        job,
                        accepted.from());
    }

    private Map<Long, DeviceClock> known(List<Job> jobs) {
        Set<Long> devices = new HashSet<>();
        Set<Long> astray = new HashSet<>();
        for (Job job : jobs) {
            Stamps stamps = job.stamps();
            if (stamps != null && stamps.newest() != null && !stamps.history()) {
                devices.add(stamps.deviceId());
                if (DeviceClock.RIGHT.heard(stamps.newest(), stamps.receivedAt())
                        != DeviceClock.RIGHT) {
                    astray.add(stamps.deviceId());
                }
            }
        }
        Set<Long> rightNow = new HashSet<>(devices);
        rightNow.removeAll(astray);
        return devices.isEmpty() ? Map.of() : clocks.known(devices, rightNow);
    }

    private void keep(Map<Long, DeviceClock> before, Map<Long, DeviceClock> now) {
        Map<Long, DeviceClock> changed = new HashMap<>();
        now.forEach(
                (device, clock) -> {
                    if (!clock.equals(before.get(device))) {
                        changed.put(device, clock);
                    }
                });
        if (changed.isEmpty()) {
            return;
        }
        clocks.keep(changed);
        Map<Long, Boolean> faults = new HashMap<>();
        changed.forEach(
                (device, clock) -> {
                    if (clock.isFault() != before.get(device).isFault()) {
                        faults.put(device, clock.isFault());
                    }
                });
        alarms.clocks(faults);
    }
}

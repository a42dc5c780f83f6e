package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Door for ingest: device numbers to ids, cached, dropped when revision {@code device} grows. No
 * scope: it serves the portal's own work. The revision is looked at once a second, and at once for
 * a number not known yet, so that a device may speak right after its registration; a number found
 * unknown is answered from memory for a short while. Throws {@link SqlFailure} when the database is
 * away and memory cannot answer: then nothing may be rejected as unknown.
 */
@ApplicationScoped
public class DeviceDirectory {

    private static final System.Logger LOG = System.getLogger(DeviceDirectory.class.getName());
    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long UNKNOWN_FOR_MILLIS = 300;
    private static final int UNKNOWN_KEPT = 10_000;

    /**
     * @param premisesId null when the device is not placed
     * @param retiredAt null while in use; what a retired device sends is kept and judged all the
     *     same
     * @param ratedCurrents A by circuit number; circuits without a rating are absent
     * @param marks by which devices of this type say that no sensor is connected
     */
    public record Entry(
            long id,
            String no,
            String typeCode,
            Long premisesId,
            Instant retiredAt,
            Map<Integer, Double> ratedCurrents,
            SensorMarks marks) {}

    private record Snapshot(long revision, Map<String, Entry> byNo, Map<Long, Entry> byId) {}

    @Inject private DirectoryRows rows;

    @Inject private Clock clock;

    private final ReentrantLock loading = new ReentrantLock();
    private final Map<Object, Long> unknown = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot = new Snapshot(-1, Map.of(), Map.of());
    private volatile long lookedAt;

    public Optional<Entry> find(String no) {
        Entry known = fresh().byNo().get(no);
        return known != null || isLatelyUnknown(no)
                ? Optional.ofNullable(known)
                : remembered(no, looked().byNo().get(no));
    }

    public Optional<Entry> find(long id) {
        Entry known = fresh().byId().get(id);
        return known != null || isLatelyUnknown(id)
                ? Optional.ofNullable(known)
                : remembered(id, looked().byId().get(id));
    }

    /** One caller looks, the others go on with what is there. */
    private Snapshot fresh() {
        if (clock.millis() - lookedAt >= LOOK_EVERY_MILLIS && loading.tryLock()) {
            try {
                look();
            } catch (SqlFailure e) {
                lookedAt = clock.millis();
                LOG.log(
                        Level.WARNING,
                        "The directory of devices answers from memory: " + e.getMessage());
            } finally {
                loading.unlock();
            }
        }
        return snapshot;
    }

    private Snapshot looked() {
        loading.lock();
        try {
            look();
            return snapshot;
        } finally {
            loading.unlock();
        }
    }

    private void look() {
        long revision = rows.revision();
        if (revision != snapshot.revision()) {
            snapshot = load(revision);
            unknown.clear();
        }
        lookedAt = clock.millis();
    }

    private Snapshot load(long revision) {
        Map<String, Entry> byNo = new HashMap<>();
        Map<Long, Entry> byId = new HashMap<>();
        for (Entry entry : rows.all()) {
            byNo.put(entry.no(), entry);
            byId.put(entry.id(), entry);
        }
        return new Snapshot(revision, byNo, byId);
    }

    private boolean isLatelyUnknown(Object key) {
        Long since = unknown.get(key);
        return since != null && clock.millis() - since < UNKNOWN_FOR_MILLIS;
    }

    private Optional<Entry> remembered(Object key, Entry found) {
        if (found == null) {
            if (unknown.size() >= UNKNOWN_KEPT) {
                unknown.clear();
            }
            unknown.put(key, clock.millis());
        }
        return Optional.ofNullable(found);
    }
}

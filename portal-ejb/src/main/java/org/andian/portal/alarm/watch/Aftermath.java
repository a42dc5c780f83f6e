package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.measurement.Reading;

import java.time.Instant;
import java.util.List;

/**
 * A danger told late may be over: what was measured after it can have come before it, and nobody
 * tells that again. So the stored readings are followed from the danger on until they end it.
 */
record Aftermath(Derivation.Judge judge, Stored stored) {

    private static final int AT_ONCE = 500;

    /** Of a circuit that never told this metric again nothing is found however long one looks. */
    private static final int MOST_LOOKS = 10;

    /** The readings of a circuit after a moment, by time. */
    interface Stored {
        List<Reading> after(long deviceId, int circuit, long ts, int limit);
    }

    /**
     * @param track locked; it is changed as by readings that come now
     * @param from readings of this moment or before are passed over
     */
    void follow(Track track, Instant from) {
        if (!isMeasured(track.quantity)) {
            return;
        }
        long ts = from.toEpochMilli();
        for (int look = 0; look < MOST_LOOKS && track.isUnrest(); look++) {
            List<Reading> next =
                    stored.after(track.quantity.deviceId(), track.quantity.circuit(), ts, AT_ONCE);
            next.forEach(reading -> step(track, reading));
            if (next.size() < AT_ONCE) {
                return;
            }
            ts = next.getLast().ts();
        }
    }

    private void step(Track track, Reading reading) {
        if (!track.isUnrest()) {
            return;
        }
        judge.judge(reading).stream()
                .filter(judged -> judged.quantity().equals(track.quantity))
                .forEach(
                        judged ->
                                track.measure(
                                        judged.rule(),
                                        judged.measured(),
                                        Instant.ofEpochMilli(reading.receivedAt())));
    }

    /** What only the device itself reports stands in no reading. */
    private static boolean isMeasured(Quantity quantity) {
        return quantity.kind() == AlarmKind.SENSOR_FAULT
                || quantity.kind().ruledMetrics().contains(quantity.metric());
    }
}

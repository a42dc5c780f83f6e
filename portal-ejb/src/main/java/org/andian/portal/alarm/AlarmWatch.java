package org.andian.portal.alarm;

import jakarta.ejb.Stateless;
import java.util.List;
import org.andian.portal.measurement.Reading;

/** Door for ingest: turns fresh readings and device events into alarm rows, in the caller's transaction. */
@Stateless
public class AlarmWatch {

    /** @param fresh as {@code Appended.fresh} gives them, any order; evaluated by time */
    public void evaluate(List<Reading> fresh) {
        throw new UnsupportedOperationException();
    }

    /** Stores each event once and raises, clears or pairs alarms by it. @return how many were new */
    public int report(List<DeviceEvent> events) {
        throw new UnsupportedOperationException();
    }
}

package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Door for ingest: device numbers to ids, cached, dropped when revision {@code device} grows. No scope: it serves the portal's own work. */
@ApplicationScoped
public class DeviceDirectory {

    /**
     * @param premisesId null when the device is not placed
     * @param ratedCurrents A by circuit number; circuits without a rating are absent
     */
    public record Entry(long id, String no, String typeCode, Long premisesId, java.util.Map<Integer, Double> ratedCurrents) {
    }

    public Optional<Entry> find(String no) {
        throw new UnsupportedOperationException();
    }

    public Optional<Entry> find(long id) {
        throw new UnsupportedOperationException();
    }
}

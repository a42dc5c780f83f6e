package org.andian.portal.device;

import java.util.List;

/** A device to register; {@code premisesCode} null only where the installation allows unplaced devices (demo). */
public record NewDevice(DeviceNo no, String typeCode, String premisesCode, String position, List<NewCircuit> circuits, boolean demo) {

    public NewDevice {
        circuits = List.copyOf(circuits);
    }

    /** @param ratedCurrent A, null when unknown */
    public record NewCircuit(int no, String name, Double ratedCurrent) {
    }
}

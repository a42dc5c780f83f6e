package org.andian.web.device;

import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DeviceReason;
import org.andian.portal.device.NewDevice;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.refusal.Refusal;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A device to register, as JSON says it.
 *
 * @param type device type code, DETECTOR-4 when absent
 * @param premises premises code
 * @param circuits one circuit when absent
 */
public record Registration(
        String no,
        String type,
        String premises,
        String position,
        List<CircuitRegistration> circuits) {

    public static final String USUAL_TYPE = "DETECTOR-4";
    private static final int MOST_CIRCUITS = 64;

    /**
     * @param ratedCurrent A, null when unknown
     */
    public record CircuitRegistration(Integer no, String name, Double ratedCurrent) {

        NewCircuit toCircuit() {
            int number = no == null ? 0 : no;
            return new NewCircuit(
                    number, name == null || name.isBlank() ? nameOf(number) : name, ratedCurrent);
        }
    }

    public NewDevice toDevice(boolean demo) {
        List<NewCircuit> all =
                circuits == null || circuits.isEmpty()
                        ? numbered(1)
                        : circuits.stream()
                                .filter(Objects::nonNull)
                                .map(CircuitRegistration::toCircuit)
                                .toList();
        return new NewDevice(
                new DeviceNo(no), type == null ? USUAL_TYPE : type, premises, position, all, demo);
    }

    /** Circuits 1 to {@code count} by number alone. */
    public static List<NewCircuit> numbered(int count) {
        if (count < 1 || count > MOST_CIRCUITS) {
            throw new Refusal(DeviceReason.CIRCUIT_COUNT, MOST_CIRCUITS);
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(no -> new NewCircuit(no, nameOf(no), null))
                .toList();
    }

    private static String nameOf(int no) {
        return no + "#";
    }
}

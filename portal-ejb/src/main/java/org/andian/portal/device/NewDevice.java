package org.andian.portal.device;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.util.List;
import java.util.Objects;

/**
 * A device to register.
 *
 * @param premisesCode null only where the installation allows unplaced devices (demo)
 * @param position at most 200 characters, may be null
 * @param circuits each number once, 1 to 64; may be none
 * @param demo made by the example, not by people
 * @throws Refusal CIRCUIT_TWICE, POSITION
 */
public record NewDevice(
        DeviceNo no,
        String typeCode,
        String premisesCode,
        String position,
        List<NewCircuit> circuits,
        boolean demo) {

    private static final int LONGEST_POSITION = 200;

    public NewDevice {
        Objects.requireNonNull(no, "no");
        position = PlainText.of(position);
        circuits = List.copyOf(circuits);
        requireEachOnce(no.value(), circuits);
        requirePosition(position);
    }

    static void requirePosition(String position) {
        if (position != null && position.length() > LONGEST_POSITION) {
            throw new Refusal(DeviceReason.POSITION, LONGEST_POSITION);
        }
    }

    static void requireEachOnce(String no, List<NewCircuit> circuits) {
        if (circuits.stream().map(NewCircuit::no).distinct().count() < circuits.size()) {
            throw new Refusal(DeviceReason.CIRCUIT_TWICE, no);
        }
    }

    /**
     * @param ratedCurrent A, null when unknown
     * @throws Refusal CIRCUIT_NUMBER, CIRCUIT_NAME, RATED_CURRENT
     */
    public record NewCircuit(int no, String name, Double ratedCurrent) {

        private static final int LAST = 64;
        private static final int LONGEST_NAME = 100;
        private static final int TOO_GREAT = 100_000;

        public NewCircuit {
            name = PlainText.of(name);
            if (no < 1 || no > LAST) {
                throw new Refusal(DeviceReason.CIRCUIT_NUMBER, no, LAST);
            }
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
                throw new Refusal(DeviceReason.CIRCUIT_NAME, no, LONGEST_NAME);
            }
            if (ratedCurrent != null && !(ratedCurrent > 0 && ratedCurrent < TOO_GREAT)) {
                throw new Refusal(DeviceReason.RATED_CURRENT, no, TOO_GREAT);
            }
        }
    }
}

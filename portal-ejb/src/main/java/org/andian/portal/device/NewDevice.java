package org.andian.portal.device;

import java.util.List;
import java.util.Objects;

/**
 * A device to register.
 *
 * @param premisesCode null only where the installation allows unplaced devices (demo)
 * @param position at most 200 characters, may be null
 * @param circuits each number once, 1 to 64; may be none
 * @param demo made by the example, not by people
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
        circuits = List.copyOf(circuits);
        if (circuits.stream().map(NewCircuit::no).distinct().count() < circuits.size()) {
            throw new IllegalArgumentException(
                    "Device " + no + " has two circuits of the same number; number them from 1.");
        }
        if (position != null && position.length() > LONGEST_POSITION) {
            throw new IllegalArgumentException(
                    "The position of device "
                            + no
                            + " has more than "
                            + LONGEST_POSITION
                            + " characters; shorten it.");
        }
    }

    /**
     * @param ratedCurrent A, null when unknown
     */
    public record NewCircuit(int no, String name, Double ratedCurrent) {

        private static final int LAST = 64;
        private static final int LONGEST_NAME = 100;

        public NewCircuit {
            if (no < 1 || no > LAST) {
                throw new IllegalArgumentException(
                        "Circuits are numbered from 1 to " + LAST + ", not " + no + ".");
            }
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "Give circuit "
                                + no
                                + " a name of at most "
                                + LONGEST_NAME
                                + " characters.");
            }
            if (ratedCurrent != null && !(ratedCurrent > 0 && ratedCurrent < 100_000)) {
                throw new IllegalArgumentException(
                        "The rated current of circuit "
                                + no
                                + " is in ampere and above 0; leave it empty when it is unknown.");
            }
        }
    }
}

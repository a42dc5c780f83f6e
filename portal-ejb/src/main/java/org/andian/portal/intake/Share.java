package org.andian.portal.intake;

import java.util.List;

/**
 * What one device would have sent itself of a body that holds readings of many.
 *
 * @param deviceNo empty where the body does not say whose they are: nobody can be given them
 * @param body as a frame of that device holds it; with flaws, where its elements have some
 * @param indexes of its elements in the whole body, from 0
 * @param refused those of its elements of which the intake will use nothing
 */
public record Share(String deviceNo, byte[] body, List<Integer> indexes, List<Refused> refused) {

    private static final byte[] NOTHING = {};

    /** An element that is nobody's. */
    public static Share ofNobody(Refused refused) {
        return new Share("", NOTHING, List.of(refused.index()), List.of(refused));
    }

    public boolean isOfNobody() {
        return deviceNo.isEmpty();
    }
}

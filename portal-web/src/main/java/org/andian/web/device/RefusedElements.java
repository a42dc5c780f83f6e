package org.andian.web.device;

import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.Refused;
import org.andian.portal.intake.Share;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The first elements of a request that were refused; of the others only how many there are. */
final class RefusedElements {

    static final int MOST_TOLD = 100;
    private static final String UNKNOWN = "unknownDevice";

    /** By their place in the body: shares come device by device. */
    private final TreeMap<Integer, Refused> first = new TreeMap<>();

    void add(Collection<Refused> some) {
        for (Refused one : some) {
            first.put(one.index(), one);
            if (first.size() > MOST_TOLD) {
                first.pollLastEntry();
            }
        }
    }

    /** All of a share whose device is not there for the caller. */
    FrameOutcome addUnknown(Share share) {
        for (int index : share.indexes()) {
            add(
                    List.of(
                            new Refused(
                                    index,
                                    share.deviceNo(),
                                    UNKNOWN,
                                    "there is no such device, or it lies outside your reach")));
        }
        return new FrameOutcome(0, 0, 0, 0, share.indexes().size(), UNKNOWN);
    }

    /** Elements that are nobody's. */
    FrameOutcome addLost(Share share) {
        add(share.refused());
        return new FrameOutcome(
                0, 0, 0, 0, share.refused().size(), share.refused().getFirst().reason());
    }

    static boolean isUnknown(FrameOutcome outcome) {
        return UNKNOWN.equals(outcome.reason());
    }

    Optional<Refused> first() {
        return first.values().stream().findFirst();
    }

    List<Refused> told() {
        return List.copyOf(first.values());
    }
}

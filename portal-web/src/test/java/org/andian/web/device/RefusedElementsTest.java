package org.andian.web.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.Refused;
import org.andian.portal.intake.Share;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class RefusedElementsTest {

    private final RefusedElements refused = new RefusedElements();

    @Test
    void theFirstOfTheBodyAreToldWhateverComesFirst() {
        refused.add(elements(50, 200));
        refused.add(elements(0, 60));
        assertEquals(
                IntStream.range(0, RefusedElements.MOST_TOLD).boxed().toList(),
                refused.told().stream().map(Refused::index).toList());
    }

    @Test
    void ofADeviceThatIsNotThereEachElementIsRefused() {
        FrameOutcome outcome =
                refused.addUnknown(new Share("D-9", new byte[0], List.of(3, 5), elements(3, 4)));
        assertEquals(new FrameOutcome(0, 0, 0, 0, 2, "unknownDevice"), outcome);
        assertEquals(
                "3 D-9 unknownDevice, 5 D-9 unknownDevice",
                String.join(", ", refused.told().stream().map(RefusedElementsTest::line).toList()));
    }

    @Test
    void whatIsNobodysCountsAsOne() {
        Refused one = new Refused(7, null, "noDevice", "it does not name its device");
        assertEquals(
                new FrameOutcome(0, 0, 0, 0, 1, "noDevice"), refused.addLost(Share.ofNobody(one)));
        assertEquals(List.of(one), refused.told());
    }

    private static String line(Refused one) {
        return one.index() + " " + one.device() + " " + one.reason();
    }

    private static List<Refused> elements(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(index -> new Refused(index, "D-1", "noValues", null))
                .toList();
    }
}

package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class FoldingTest {

    private static final EventCode SMOKE = new EventCode(AlarmKind.SMOKE, "smoke", false);

    private static DeviceEvent event(long device, int circuit, String code) {
        return new DeviceEvent(device, circuit, 0, 0, null, "alarm", code, null, null, null);
    }

    private static Quantity told(Folding folding, long device, int circuit, String code) {
        return folding.of(event(device, circuit, code), EventCode.unknown(code));
    }

    private static Quantity own(long device, int circuit, String code) {
        return new Quantity(device, circuit, code, AlarmKind.DEVICE_REPORTED);
    }

    @Test
    void tenCodesStandAloneAndTheOthersTogether() {
        Folding folding = new Folding(List.of());
        IntStream.range(0, 10)
                .forEach(n -> assertEquals(own(1, n, "c" + n), told(folding, 1, n, "c" + n)));
        assertEquals(Quantity.several(1), told(folding, 1, 3, "c10"));
        assertEquals(own(1, 4, "c4"), told(folding, 1, 4, "c4"), "one that stands alone goes on");
        assertEquals(Quantity.several(1), told(folding, 1, 5, "c4"), "on another circuit");
        assertEquals(own(2, 1, "c10"), told(folding, 2, 1, "c10"), "another device");
    }

    @Test
    void whatStandsOpenCounts() {
        List<Quantity> open = IntStream.range(0, 10).mapToObj(n -> own(1, 1, "o" + n)).toList();
        Folding folding = new Folding(open);
        assertEquals(Quantity.several(1), told(folding, 1, 1, "new"));
        assertEquals(own(1, 1, "o9"), told(folding, 1, 1, "o9"));
        assertEquals(
                own(1, 1, "new"),
                folding.of(event(1, 1, "new.cleared"), EventCode.unknown("new.cleared")));
    }

    @Test
    void aKnownKindIsNeverFolded() {
        List<Quantity> open = IntStream.range(0, 10).mapToObj(n -> own(1, 1, "o" + n)).toList();
        assertEquals(
                new Quantity(1, 1, "smoke", AlarmKind.SMOKE),
                new Folding(open).of(event(1, 1, "smoke"), SMOKE));
    }
}

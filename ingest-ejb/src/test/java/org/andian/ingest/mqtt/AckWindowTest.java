package org.andian.ingest.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class AckWindowTest {

    private final List<Integer> released = new ArrayList<>();
    private final AckWindow window = new AckWindow((id, qos) -> released.add(id));

    @Test
    void acknowledgementsLeaveInTheOrderOfReceipt() {
        AckWindow.Pending first = window.open(11, 1);
        AckWindow.Pending second = window.open(12, 1);
        AckWindow.Pending third = window.open(13, 1);

        third.done();
        second.done();
        assertEquals(List.of(), released);
        first.done();
        assertEquals(List.of(11, 12, 13), released);
        assertEquals(0, window.size());
    }

    @Test
    void aGapHoldsBackOnlyWhatCameAfterIt() {
        AckWindow.Pending first = window.open(1, 1);
        window.open(2, 1);
        AckWindow.Pending third = window.open(3, 1);

        first.done();
        third.done();
        assertEquals(List.of(1), released);
        assertEquals(2, window.size());
    }

    @Test
    void anOldConnectionAcknowledgesNothing() {
        AckWindow.Pending first = window.open(1, 1);
        AckWindow.Pending second = window.open(2, 1);
        first.done();
        window.close();
        second.done();
        window.open(3, 1).done();
        assertEquals(List.of(1), released);
    }
}

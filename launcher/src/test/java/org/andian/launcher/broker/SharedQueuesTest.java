package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedQueuesTest {

    @ParameterizedTest
    @CsvSource({
        "andian.andian.v1.*.readings, true",
        "andian.andian.internal.broker, true",
        "andian.andian.v1.D-1.commands, false",
        "client.andian.v1.*.readings, false",
        "andian.v1.*.readings, false",
    })
    void onlyThePortalsQueuesAreKept(String queue, boolean kept) {
        assertEquals(kept, SharedQueues.isShared(queue));
    }
}

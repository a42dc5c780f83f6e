package org.andian.ingest.mqtt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class FlowTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant LATER = NOON.plus(Flow.SILENT).plusMillis(1);

    @Test
    void silenceAfterAWholeWindowIsSuspicious() {
        Flow flow = new Flow(2);
        flow.arrived(NOON);
        flow.arrived(NOON);
        assertFalse(flow.isStuck(NOON.plus(Flow.SILENT), 0), "too early");
        assertTrue(flow.isStuck(LATER, 0));
    }

    @Test
    void aQuietConnectionIsNot() {
        Flow flow = new Flow(2);
        assertFalse(flow.isStuck(LATER, 0), "nothing came yet");
        flow.arrived(NOON);
        assertFalse(flow.isStuck(LATER, 0), "less than a window came");
    }

    @Test
    void whatWeOurselvesHoldBackIsNotTheBrokers() {
        Flow flow = new Flow(1);
        flow.arrived(NOON);
        assertFalse(flow.isStuck(LATER, 1));
        assertTrue(flow.isStuck(LATER, 0));
    }
}

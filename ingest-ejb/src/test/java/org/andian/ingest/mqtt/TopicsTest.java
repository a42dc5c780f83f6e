package org.andian.ingest.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.intake.Frame.Kind;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class TopicsTest {

    @Test
    void theTopicTellsWhoseFrameItIs() {
        assertEquals(
                Optional.of(new Topics.Address(Kind.READINGS, "D-1")),
                Topics.find("andian/v1/D-1/readings"));
        assertEquals(
                Optional.of(new Topics.Address(Kind.EVENTS, "a:b_c")),
                Topics.find("andian/v1/a:b_c/events"));
        assertEquals(
                Optional.of(new Topics.Address(Kind.REPLIES, "9")),
                Topics.find("andian/v1/9/replies"));
        assertEquals(
                Optional.of(new Topics.Address(Kind.BROKER, "")),
                Topics.find("andian/internal/broker"));
        assertEquals(Optional.empty(), Topics.find("andian/v1/D-1/x/readings"));
        assertEquals(Optional.empty(), Topics.find("andian/v1//readings"));
        assertEquals(Optional.empty(), Topics.find("andian/v1/D-1/commands"));
    }
}

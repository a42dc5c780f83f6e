package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.activemq.artemis.core.security.CheckType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRightsTest {

    @ParameterizedTest
    @CsvSource({
        "SEND, andian.v1.D-1.readings, true",
        "SEND, andian.v1.D-1.events, true",
        "SEND, andian.v1.D-1.replies, true",
        "CREATE_ADDRESS, andian.v1.D-1.readings, true",
        "CREATE_ADDRESS, andian.v1.D-1.commands, true",
        "CONSUME, andian.v1.D-1.commands, true",
        "CONSUME, andian.v1.D-1.commands::client.andian.v1.D-1.commands, true",
        "CREATE_DURABLE_QUEUE, andian.v1.D-1.commands::client.andian.v1.D-1.commands, true",
        "SEND, andian.v1.D-1.commands, false",
        "SEND, andian.v1.D-1.replies::andian.andian.v1.*.readings, false",
        "SEND, andian.v1.D-1.replies::x.andian.v1.D-1.replies, false",
        "CONSUME, andian.v1.D-1.commands::andian.andian.v1.*.readings, false",
        "CONSUME, andian.v1.D-1.commands::x.andian.v1.D-2.commands, false",
        "CONSUME, andian.v1.D-1.commands::y::x.andian.v1.D-1.commands, false",
        "CONSUME, andian.v1.D-1.readings, false",
        "CONSUME, andian.v1.D-10.commands, false",
        "SEND, andian.v1.D-10.readings, false",
        "SEND, andian.v1.D-2.readings, false",
        "SEND, andian.v1.D-1.readings.more, false",
        "SEND, andian.v1.D-1, false",
        "SEND, andian.internal.broker, false",
        "CONSUME, andian.v1.*.commands, false",
        "CONSUME, andian.v1.#, false",
        "CONSUME, #, false",
        "CONSUME, andian.v1.*.readings::andian.andian.v1.*.readings, false",
        "CREATE_NON_DURABLE_QUEUE, andian.v1.D-2.commands::D-2.andian.v1.D-1.commands, false",
        "MANAGE, andian.v1.D-1.readings, false",
        "VIEW, andian.v1.D-1.readings, false",
    })
    void deviceUsesItsOwnTopicsOnly(CheckType action, String address, boolean allowed) {
        assertEquals(allowed, TopicRights.allows("D-1", action, address));
    }

    @Test
    void storedSubscriptionMustBeOwnCommands() {
        assertTrue(TopicRights.allowsSubscription("D-1", "andian/v1/D-1/commands"));
        assertFalse(TopicRights.allowsSubscription("D-1", "andian/v1/D-2/commands"));
        assertFalse(TopicRights.allowsSubscription("D-1", "$share/andian/andian/v1/+/readings"));
    }

    @Test
    void topicReadsAsTheClientWroteIt() {
        assertEquals(
                "andian/v1/+/readings",
                TopicRights.topic("andian.v1.*.readings::andian.andian.v1.*.readings"));
    }
}

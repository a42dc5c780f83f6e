package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class RefusalsTest {

    private final List<String> told = new ArrayList<>();
    private final Refusals refusals =
            new Refusals(told::add, Clock.fixed(Instant.ofEpochMilli(1234), ZoneOffset.UTC));

    @Test
    void equalRefusalsAreToldOnceWithTheirNumberAndTheFirstClientId() {
        refusals.add(new Refusal(Refusal.Kind.badCredentials, "d-1", "c1", "10.0.0.1", ""));
        refusals.add(new Refusal(Refusal.Kind.badCredentials, "d-1", "c2", "10.0.0.1", ""));
        refusals.add(
                new Refusal(
                        Refusal.Kind.forbiddenTopic,
                        "d-1",
                        "c2",
                        "10.0.0.1",
                        "andian/v1/D-2/readings"));
        refusals.tell();
        assertEquals(
                List.of(
                        """
                        {"at": 1234, "kind": "badCredentials", "username": "d-1", "clientId": "c1", \
                        "remote": "10.0.0.1", "topic": "", "count": 2}\
                        """,
                        """
                        {"at": 1234, "kind": "forbiddenTopic", "username": "d-1", "clientId": "c2", \
                        "remote": "10.0.0.1", "topic": "andian/v1/D-2/readings", "count": 1}\
                        """),
                told);
    }

    @Test
    void nothingIsToldTwice() {
        refusals.add(new Refusal(Refusal.Kind.other, "", "", "", ""));
        refusals.tell();
        refusals.tell();
        assertEquals(1, told.size());
    }

    @Test
    void floodOfNamesStaysBoundedAndIsCounted() {
        IntStream.range(0, 1500)
                .forEach(
                        i ->
                                refusals.add(
                                        new Refusal(
                                                Refusal.Kind.badCredentials, "u" + i, "", "", "")));
        refusals.tell();
        assertEquals(1001, told.size());
        assertEquals(
                """
                {"at": 1234, "kind": "other", "username": "", "clientId": "", "remote": "", "topic": "", "count": 500}\
                """,
                told.getLast());
    }

    @Test
    void strangersNamesAreCutAndQuoted() {
        refusals.add(
                new Refusal(Refusal.Kind.badCredentials, "\"\\\n" + "x".repeat(200), null, "", ""));
        refusals.tell();
        assertEquals(
                """
                {"at": 1234, "kind": "badCredentials", "username": "\\"\\\\\\u000a%s", "clientId": "", "remote": "", \
                "topic": "", "count": 1}\
                """
                        .formatted("x".repeat(125)),
                told.getFirst());
    }
}

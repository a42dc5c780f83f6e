package org.andian.launcher.simulate.life;

import org.andian.launcher.Json;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One act of the life.
 *
 * @param no from 1, in the order of the acts
 * @param at null for the present
 * @param by login of who acts
 * @param kind as the portal calls it
 * @param of number of the act that made what this one deals with, null for none
 * @param and number of one more such act, null for none
 * @param with what else is said
 */
public record LifeAct(
        long no, Instant at, String by, String kind, Long of, Long and, Map<String, String> with) {

    /** As the loopback REST takes it, in one line. */
    public String json() {
        return "{\"no\":"
                + no
                + ",\"at\":"
                + (at == null ? "null" : Json.quote(at.toString()))
                + ",\"by\":"
                + Json.quote(by)
                + ",\"kind\":"
                + Json.quote(kind)
                + ",\"of\":"
                + of
                + ",\"and\":"
                + and
                + with.entrySet().stream()
                        .map(
                                said ->
                                        "{\"name\":"
                                                + Json.quote(said.getKey())
                                                + ",\"value\":"
                                                + Json.quote(said.getValue())
                                                + "}")
                        .collect(Collectors.joining(",", ",\"with\":[", "]}"));
    }
}

package org.andian.launcher.simulate;

import org.andian.launcher.Json;
import org.apache.activemq.artemis.json.JsonArray;
import org.apache.activemq.artemis.json.JsonObject;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Confirms past alarms as the cities' duty officers would have: all old ones, most of the last
 * day's, some that still stand open.
 */
final class DutyRoom {

    private static final int PAGE = 500;
    private static final Duration RECENT = Duration.ofHours(20);
    private static final int PERCENT = 100;
    private static final int RECENT_CONFIRMED_PERCENT = 85;
    private static final int OPEN_CONFIRMED_PERCENT = 45;

    private final PortalRest rest;
    private final Instant now;
    private final Properties notes = notes();

    DutyRoom(PortalRest rest, Instant now) {
        this.rest = rest;
        this.now = now;
    }

    /**
     * @param login of an account that may acknowledge, whose reach decides which alarms are seen
     * @return how many alarms were confirmed
     */
    int confirm(String login) throws InterruptedException {
        String token = rest.token(login);
        Map<String, List<Long>> byNote = new TreeMap<>();
        for (JsonObject alarm : waiting(token)) {
            if (isConfirmed(alarm)) {
                long id = alarm.getJsonNumber("id").longValue();
                byNote.computeIfAbsent(note(alarm.getString("kind"), id), note -> new ArrayList<>())
                        .add(id);
            }
        }
        for (Map.Entry<String, List<Long>> entry : byNote.entrySet()) {
            confirm(token, entry.getValue(), entry.getKey());
        }
        return byNote.values().stream().mapToInt(List::size).sum();
    }

    private List<JsonObject> waiting(String token) throws InterruptedException {
        List<JsonObject> alarms = new ArrayList<>();
        int found;
        do {
            JsonObject page =
                    rest.get(
                            token,
                            "/api/v1/alarms?acknowledged=false&size="
                                    + PAGE
                                    + "&first="
                                    + alarms.size());
            JsonArray items = page.getJsonArray("items");
            items.forEach(item -> alarms.add(item.asJsonObject()));
            found = items.size();
        } while (found == PAGE);
        return alarms;
    }

    /** Drawn from the alarm's id, so that a second run decides alike. */
    private boolean isConfirmed(JsonObject alarm) {
        boolean open = !alarm.containsKey("clearedAt") || alarm.isNull("clearedAt");
        boolean recent = Instant.parse(alarm.getString("raisedAt")).isAfter(now.minus(RECENT));
        int percent = open ? OPEN_CONFIRMED_PERCENT : recent ? RECENT_CONFIRMED_PERCENT : PERCENT;
        return Math.floorMod(alarm.getJsonNumber("id").longValue() * 61, PERCENT) < percent;
    }

    private void confirm(String token, List<Long> ids, String note) throws InterruptedException {
        for (int from = 0; from < ids.size(); from += PAGE) {
            String list =
                    ids.subList(from, Math.min(ids.size(), from + PAGE)).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(","));
            rest.post(
                    token,
                    "/api/v1/alarms/acknowledgements",
                    "{\"ids\":[" + list + "],\"note\":" + Json.quote(note) + "}");
        }
    }

    private String note(String kind, long id) {
        String[] choice = notes.getProperty(kind, notes.getProperty("DEVICE_REPORTED")).split(";");
        return choice[(int) (id % choice.length)];
    }

    private static Properties notes() {
        Properties notes = new Properties();
        try (var reader =
                new InputStreamReader(
                        DutyRoom.class.getResourceAsStream("notes.properties"),
                        StandardCharsets.UTF_8)) {
            notes.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }
}

package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.andian.portal.period.Zones;
import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The messages that failed once ({@code cases/messages.txt}), line by line in their order through
 * the broker: what stands behind the bar of each line comes true. Residual current in mA, limits
 * 200 and 400.
 */
class CasesIT {

    private static final String LEAK =
            "{\"ts\":%s,\"seq\":%d,\"circuit\":%d,\"values\":{\"residualCurrent\":%s}}";
    private static final String CLOCKLESS = "{\"seq\":%d,\"values\":{\"residualCurrent\":%d}}";
    private static final Pattern LINE = Pattern.compile("^(\\d+) ", Pattern.MULTILINE);

    private final Populated portal = Populated.portal();
    private final Rest city = portal.as("t-city");
    private final String device = fresh("CASES-1");
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void everyLine() throws IOException {
        MosquittoPub publisher =
                new MosquittoPub(
                        portal.node(),
                        portal.node()
                                .register(device, "--premises", "T-SCHOOL", "--circuits", "4"));
        fitMetricsBesideUnfitOnes(publisher);
        twoReadingsOfOneSecond(publisher);
        anEventOfTheYear2000(publisher);
        secondsInsteadOfMilliseconds(publisher);
        oneNormalReadingFromTheFuture(publisher);
        formsOfTime(publisher);
        aDeviceWithoutAClockThatRestarts();
        nothingEndsInTheFuture();
        theDevicesOwnPageTellsIt();
        assertEquals(
                new TreeSet<>(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
                numbers(),
                "lines of messages.txt");
    }

    /** Lines 1 to 5. */
    private void fitMetricsBesideUnfitOnes(MosquittoPub publisher) {
        send(publisher, reading(1, 1, "655,\"temperature4\":6553.5"));
        send(publisher, reading(2, 1, "656,\"powerFactor\":1.002"));
        send(publisher, reading(3, 1, "657,\"temperature1\":\"--\""));
        send(publisher, reading(4, 1, "\"658\""));
        send(publisher, "\uFEFF" + reading(5, 1, "659") + "\0");
        awaitValues(1, "655.0 656.0 657.0 658.0 659.0");
        awaitAlarm("1 RESIDUAL_CURRENT ALARM open 659.0");
    }

    /** Line 6: each once under redelivery. */
    private void twoReadingsOfOneSecond(MosquittoPub publisher) {
        String second = Long.toString(Instant.now().toEpochMilli() / 1000 * 1000);
        for (int time = 0; time < 2; time++) {
            send(publisher, LEAK.formatted(second, 6, 2, "20"));
            send(publisher, LEAK.formatted(second, 7, 2, "900"));
        }
        awaitValues(2, "20.0 900.0");
        awaitAlarm("2 RESIDUAL_CURRENT ALARM open 900.0");
    }

    /** Line 7. */
    private void anEventOfTheYear2000(MosquittoPub publisher) {
        publisher.publish(
                "andian/v1/" + device + "/events",
                """
                {"ts":946684800000,"circuit":3,"kind":"alarm","code":"residualCurrent","value":700}\
                """
                        .getBytes(StandardCharsets.UTF_8));
        awaitAlarm("3 RESIDUAL_CURRENT ALARM open 700.0");
        JsonObject alarm = alarm(3);
        assertFalse(instant(alarm, "raisedAt").isBefore(began), "raised at reception");
        assertFalse(alarm.get("historic").getAsBoolean());
        List<String> happened =
                city
                        .get("/api/v1/alarms/" + alarm.get("id").getAsLong())
                        .json()
                        .getAsJsonArray("history")
                        .asList()
                        .stream()
                        .map(line -> line.getAsJsonObject().get("what").getAsString())
                        .toList();
        assertEquals(List.of("raised", "clock"), happened);
    }

    /** Line 8. */
    private void secondsInsteadOfMilliseconds(MosquittoPub publisher) {
        long seconds = Instant.now().getEpochSecond();
        send(publisher, LEAK.formatted(seconds, 8, 3, "701"));
        awaitValues(3, "701.0");
        assertEquals(
                Instant.ofEpochSecond(seconds),
                instant(readings(device, 3).getFirst().getAsJsonObject(), "ts"));
    }

    /** Line 9. */
    private void oneNormalReadingFromTheFuture(MosquittoPub publisher) {
        send(publisher, reading(9, 4, "700"));
        awaitAlarm("4 RESIDUAL_CURRENT ALARM open 700.0");
        long ahead = Instant.now().plus(Duration.ofHours(20)).toEpochMilli();
        send(publisher, LEAK.formatted(ahead, 10, 4, "21"));
        awaitValues(4, "21.0 700.0");
        awaitAlarm("4 RESIDUAL_CURRENT ALARM open 700.0");
        send(publisher, reading(11, 4, "1200"));
        awaitAlarm("4 RESIDUAL_CURRENT ALARM open 1200.0");
    }

    /** Line 10, on a day within the time for which readings are kept. */
    private void formsOfTime(MosquittoPub publisher) {
        LocalDate day = LocalDate.now(Zones.CHINA).minusDays(3);
        Instant ten = day.atTime(LocalTime.of(10, 0)).atZone(Zones.CHINA).toInstant();
        String compact = day.toString().replace("-", "");
        send(publisher, LEAK.formatted("\"" + day + " 10:00:00\"", 12, 1, "30"));
        send(publisher, LEAK.formatted("\"" + compact + "100000123\"", 13, 1, "31"));
        send(publisher, LEAK.formatted("\"" + day + "T10:00:01+0800\"", 14, 1, "32"));
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        List.of(ten, ten.plusMillis(123), ten.plusSeconds(1)),
                                        stampsBefore(began)));
        awaitAlarm("1 RESIDUAL_CURRENT ALARM open 659.0");
    }

    /** Line 11. */
    private void aDeviceWithoutAClockThatRestarts() {
        String other = fresh("CASES-2");
        MosquittoPub publisher = portal.publisher(other, "T-SCHOOL");
        for (int[] one : new int[][] {{1, 20}, {2, 650}, {3, 20}, {1, 20}, {2, 650}}) {
            assertEquals(0, publisher.readings(other, CLOCKLESS.formatted(one[0], one[1])).code());
        }
        await().untilAsserted(() -> assertEquals(5, readings(other, 1).size()));
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        List.of(2),
                                        alarms(other).stream()
                                                .map(alarm -> alarm.get("occurrences").getAsInt())
                                                .toList()));
    }

    private void nothingEndsInTheFuture() {
        Instant now = Instant.now();
        for (JsonObject alarm : alarms(device)) {
            for (String moment : List.of("raisedAt", "clearedAt")) {
                if (alarm.has(moment) && !alarm.get(moment).isJsonNull()) {
                    assertFalse(instant(alarm, moment).isAfter(now), alarm.toString());
                }
            }
        }
    }

    /** What lines 1, 2, 3, 7 and 9 leave behind, for the office and its provider. */
    private void theDevicesOwnPageTellsIt() {
        for (String account : List.of("t-city", "t-provider")) {
            Set<String> told =
                    portal
                            .as(account)
                            .get("/api/v1/devices/" + device + "/oddities")
                            .items()
                            .stream()
                            .map(JsonElement::getAsJsonObject)
                            .map(
                                    odd ->
                                            odd.get("what").getAsString()
                                                    + " "
                                                    + odd.get("where").getAsString())
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(5, told.size(), account + " " + told);
        }
    }

    private static Set<Integer> numbers() throws IOException {
        try (InputStream file =
                CasesIT.class.getResourceAsStream("/org/andian/test/cases/messages.txt")) {
            return LINE.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(line -> Integer.valueOf(line.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String reading(int seq, int circuit, String values) {
        return LEAK.formatted(Instant.now().toEpochMilli(), seq, circuit, values);
    }

    private void send(MosquittoPub publisher, String body) {
        assertEquals(0, publisher.readings(device, body).code());
    }

    private void awaitValues(int circuit, String values) {
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        values,
                                        readings(device, circuit).stream()
                                                .map(JsonElement::getAsJsonObject)
                                                .map(CasesIT::leak)
                                                .sorted()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" "))));
    }

    private static double leak(JsonObject reading) {
        return reading.getAsJsonObject("values").get("residualCurrent").getAsDouble();
    }

    private List<Instant> stampsBefore(Instant moment) {
        String from = moment.minus(Duration.ofDays(5)).toString();
        List<Instant> stamps = new ArrayList<>();
        city.get(
                        "/api/v1/devices/%s/readings?circuit=1&from=%s&to=%s"
                                .formatted(device, from, moment))
                .items()
                .forEach(reading -> stamps.add(instant(reading.getAsJsonObject(), "ts")));
        return stamps.reversed();
    }

    private List<JsonElement> readings(String no, int circuit) {
        return city.get(
                        "/api/v1/devices/%s/readings?circuit=%d&from=%s"
                                .formatted(no, circuit, began.minusSeconds(2)))
                .items();
    }

    private void awaitAlarm(String expected) {
        int circuit = Integer.parseInt(expected.substring(0, 1));
        await().untilAsserted(() -> assertEquals(expected, words(circuit)));
    }

    private String words(int circuit) {
        return alarms(device).stream()
                .filter(alarm -> alarm.get("circuit").getAsInt() == circuit)
                .map(CasesIT::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(JsonObject alarm) {
        boolean isOpen = !alarm.has("clearedAt") || alarm.get("clearedAt").isJsonNull();
        return "%d %s %s %s %s"
                .formatted(
                        alarm.get("circuit").getAsInt(),
                        alarm.get("kind").getAsString(),
                        alarm.get("level").getAsString(),
                        isOpen ? "open" : "cleared",
                        alarm.get("lastValue").getAsDouble());
    }

    private JsonObject alarm(int circuit) {
        return alarms(device).stream()
                .filter(alarm -> alarm.get("circuit").getAsInt() == circuit)
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> alarms(String no) {
        return city.get("/api/v1/alarms?device=" + no).items().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static Instant instant(JsonObject object, String name) {
        return Instant.parse(object.get(name).getAsString());
    }
}

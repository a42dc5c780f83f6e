package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.andian.portal.period.Zones;
import org.andian.test.MosquittoPub;
import org.andian.test.PastAlarms;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Readings that a device could not send when it measured them: kept at their time, told as what
 * they are, counted on their day, and judged like others.
 */
class LateReadingsIT {

    private static final String DISTRICT = "140881";

    /** Of its own, since it reads words, and those of a shared account are in any language. */
    private static final String OFFICE =
            Populated.portal()
                    .person("late", "{\"role\": \"CITY_OFFICE\", \"district\": \"140800\"}");

    private final Populated portal = Populated.portal();
    private final Rest city = portal.as(OFFICE);

    @Test
    void anOldOneIsKeptAtItsTimeAndRaisesAHistoricAlarm() {
        String device = fresh("LATE-1");
        MosquittoPub publisher = portal.publisher(device, "T-SCHOOL");
        Instant first = tellTheTime(publisher, device);
        Instant measured = now().minus(2, ChronoUnit.HOURS);
        publish(publisher, device, reading(measured, 650));

        await().until(() -> alarms(device).total() == 1);
        JsonObject alarm = onlyAlarm(device);
        assertEquals(
                "true " + measured,
                alarm.get("historic").getAsBoolean()
                        + " "
                        + Instant.parse(alarm.get("raisedAt").getAsString()));
        assertEquals(List.of(first, measured), stamps(device, Duration.ofHours(3)));
    }

    /** A danger that has passed has been one: judged at its time, ended by the newer reading. */
    @Test
    void oneBehindANewerIsKeptAndJudged() {
        String device = fresh("LATE-2");
        MosquittoPub publisher = portal.publisher(device, "T-SCHOOL");
        Instant now = now();
        publish(publisher, device, reading(now.minusSeconds(10), 20));
        await().until(() -> stamps(device, Duration.ofHours(1)).size() == 1);
        publish(publisher, device, reading(now.minusSeconds(60), 650));
        await().until(() -> alarms(device).total() == 1);
        publish(publisher, device, reading(now, 21));
        await().until(() -> isCleared(onlyAlarm(device)));

        JsonObject alarm = onlyAlarm(device);
        assertEquals(now.minusSeconds(60), Instant.parse(alarm.get("raisedAt").getAsString()));
        assertEquals(3, stamps(device, Duration.ofHours(1)).size());
    }

    @Test
    void aProvisionalDayCountsItWithoutACorrection() {
        assertCounted("LATE-3", PastAlarms.today().minusDays(1), 0);
    }

    @Test
    void aSettledDayCountsItAsACorrectionOnRecord() {
        LocalDate day = PastAlarms.today().minusDays(5);
        assertCounted("LATE-4", day, 1);
        assertNamed(day);
    }

    /** Whoever reads a file has no page beside it that would tell. */
    private void assertNamed(LocalDate day) {
        String corrected = "定稿后更正 " + corrections(figures(day)) + " 处";
        String note = figures(day).get("note").getAsString();
        assertTrue(note.contains(corrected), note);
        Rest.Reply csv =
                city.get(
                        "/api/v1/statistics?from=%1$s&to=%1$s&indicators=alarms&format=csv"
                                .formatted(day));
        String behindRows = csv.body().substring(csv.body().indexOf("\r\n\r\n"));
        assertTrue(behindRows.contains(corrected), csv.body());
    }

    /**
     * @param corrections of the day's figure of alarms, by the late readings
     */
    private void assertCounted(String name, LocalDate day, int corrections) {
        String device = fresh(name);
        LocalDate opened = day.minusDays(1);
        PastAlarms past = new PastAlarms(portal);
        past.premises(device, DISTRICT, "MALL", opened);
        compute(opened);
        JsonObject before = figures(day);

        MosquittoPub publisher = portal.publisher(device + "-D", device);
        tellTheTime(publisher, device + "-D");
        Instant ten = day.atTime(10, 0).atZone(Zones.CHINA).toInstant();
        publish(
                publisher,
                device + "-D",
                "[%s, %s]".formatted(reading(ten, 812), reading(ten.plusSeconds(900), 20)));
        await().until(() -> alarms(device + "-D").total() == 1);
        compute(opened);

        JsonObject after = figures(day);
        assertEquals(count(before) + 1, count(after), "alarms of " + day);
        assertEquals(corrections(before) + corrections, corrections(after), "corrections");
    }

    /** Old stamps are believed of a device whose clock is known to be right. */
    private Instant tellTheTime(MosquittoPub publisher, String device) {
        Instant now = now();
        publish(publisher, device, reading(now, 20));
        await().until(() -> stamps(device, Duration.ofHours(1)).size() == 1);
        return now;
    }

    private void compute(LocalDate first) {
        Rest.Reply reply =
                portal.as("t-system")
                        .post(
                                "/api/v1/statistics/recounts",
                                "{\"first\": \"%s\", \"last\": \"%s\"}"
                                        .formatted(first, PastAlarms.today()));
        assertEquals(200, reply.status(), reply.body());
        assertEquals(0, reply.json().get("differences").getAsInt(), reply.body());
    }

    private JsonObject figures(LocalDate day) {
        Rest.Reply reply =
                city.get("/api/v1/statistics?from=%1$s&to=%1$s&indicators=alarms".formatted(day));
        assertEquals(200, reply.status(), reply.body());
        return reply.json();
    }

    private static long count(JsonObject figures) {
        return figures.getAsJsonObject("totals")
                .getAsJsonArray("cells")
                .get(0)
                .getAsJsonObject()
                .get("numerator")
                .getAsLong();
    }

    private static long corrections(JsonObject figures) {
        return figures.getAsJsonObject("freshness").get("corrections").getAsLong();
    }

    private List<Instant> stamps(String device, Duration back) {
        return city
                .get("/api/v1/devices/" + device + "/readings?from=" + now().minus(back))
                .items()
                .stream()
                .map(reading -> Instant.parse(reading.getAsJsonObject().get("ts").getAsString()))
                .toList();
    }

    private JsonObject onlyAlarm(String device) {
        return alarms(device).items().getFirst().getAsJsonObject();
    }

    private static boolean isCleared(JsonObject alarm) {
        return alarm.get("clearedAt") != null && !alarm.get("clearedAt").isJsonNull();
    }

    private Rest.Reply alarms(String device) {
        return city.get("/api/v1/alarms?device=" + device);
    }

    private static void publish(MosquittoPub publisher, String device, String body) {
        assertEquals(0, publisher.readings(device, body).code());
    }

    private static String reading(Instant at, int milliampere) {
        return "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": %d}}"
                .formatted(at.toEpochMilli(), milliampere);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

/** The working calendar as programs outside read it. */
class CalendarRestIT {

    private final Populated portal = Populated.portal();

    @Test
    void aYearWithEachOfItsDays() {
        JsonObject year = portal.as("t-manager").get("/api/v1/calendar/2026").json();
        assertTrue(year.get("arranged").getAsBoolean());
        assertEquals(
                JsonParser.parseString(
                        """
                        {"holiday": "SPRING_FESTIVAL", "first": "2026-02-15", "last": "2026-02-23"}\
                        """),
                year.getAsJsonArray("off").get(1));
        assertEquals(
                "[\"2026-01-04\",\"2026-02-14\",\"2026-02-28\",\"2026-05-09\",\"2026-09-20\","
                        + "\"2026-10-10\"]",
                year.getAsJsonArray("worked").toString());
        JsonArray days = year.getAsJsonArray("days");
        assertEquals(365, days.size());
        assertEquals("2026-02-28 MADE_UP true false", told(days, 31 + 28));
        assertEquals("2026-03-01 WEEKEND false false", told(days, 31 + 28 + 1));
    }

    @Test
    void aYearFarAheadFollowsTheLaw() {
        JsonObject year = portal.as("t-audit").get("/api/v1/calendar/2095").json();
        assertEquals(false, year.get("arranged").getAsBoolean());
        assertEquals("[]", year.getAsJsonArray("worked").toString());
        assertEquals("2095-01-01 HOLIDAY false true", told(year.getAsJsonArray("days"), 1));
    }

    @Test
    void whatIsNoYearOfItIsNotThere() {
        Rest city = portal.as("t-city");
        assertEquals(404, city.get("/api/v1/calendar/2015").status());
        assertEquals(404, city.get("/api/v1/calendar/next").status());
        assertEquals(400, city.get("/api/v1/calendar/2026?month=2").status());
    }

    @Test
    void theDescriptionHasIt() {
        String openApi = portal.as("t-city").get("/openapi").body();
        assertTrue(openApi.contains("/api/v1/calendar/{year"), openApi);
    }

    /**
     * @param nth from 1
     */
    private static String told(JsonArray days, int nth) {
        JsonObject day = days.get(nth - 1).getAsJsonObject();
        return day.get("date").getAsString()
                + " "
                + day.get("kind").getAsString()
                + " "
                + day.get("working").getAsBoolean()
                + " "
                + day.get("provisional").getAsBoolean();
    }
}

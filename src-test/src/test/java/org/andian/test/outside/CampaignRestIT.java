package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Campaigns as programs outside read them. */
class CampaignRestIT {

    private final Populated portal = Populated.portal();

    @Test
    void phasesThatOverlapOnADay() {
        Rest city = portal.as("t-city2");
        assertEquals(
                List.of("ZHUZHOU-2017"),
                city.get("/api/v1/campaigns").items().stream()
                        .map(one -> one.getAsJsonObject().get("code").getAsString())
                        .toList());
        JsonObject campaign = city.get("/api/v1/campaigns/ZHUZHOU-2017?on=2019-06-12").json();
        assertEquals(
                "[3,4]", campaign.getAsJsonObject("campaign").getAsJsonArray("running").toString());
        JsonObject overall = campaign.getAsJsonArray("filings").get(7).getAsJsonObject();
        assertEquals(
                "2020-03-30 2020-03-30T16:00:00Z",
                overall.get("dueOn").getAsString() + " " + overall.get("lateFrom").getAsString());
        for (JsonElement task : campaign.getAsJsonArray("tasks")) {
            assertTrue(
                    !task.getAsJsonObject().has("done")
                            || task.getAsJsonObject().get("done").isJsonNull(),
                    "detectors are not this campaign's indicator: " + task);
        }
    }

    @Test
    void outsideTheReachThereIsNothing() {
        assertEquals(404, portal.as("t-city").get("/api/v1/campaigns/ZHUZHOU-2017").status());
        assertEquals(200, portal.as("t-city").get("/api/v1/campaigns/YUNCHENG-2022").status());
        for (String code : List.of("ZHUZHOU-2017", "no-such", "1e99999999")) {
            Rest.Reply refused = portal.as("t-city").get("/api/v1/campaigns/" + code);
            assertEquals(404, refused.status());
            assertEquals(
                    "There is no campaign "
                            + code
                            + ", or it lies outside your reach; choose one of the list.",
                    refused.json().get("detail").getAsString());
        }
        assertEquals(400, portal.as("t-city").get("/api/v1/campaigns?on=yesterday").status());
        assertEquals(
                400, portal.as("t-city").get("/api/v1/campaigns?on=%2B999999999-12-31").status());
        assertEquals(0, portal.as("t-security").get("/api/v1/campaigns").items().size());
        assertEquals(
                0,
                portal.as("t-manager")
                        .get("/api/v1/campaigns/YUNCHENG-2022")
                        .json()
                        .getAsJsonArray("tasks")
                        .size());
    }
}

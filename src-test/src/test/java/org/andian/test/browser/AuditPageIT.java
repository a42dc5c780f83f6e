package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The trail says who did what to which, in words that lead on. */
class AuditPageIT {

    private final Populated portal = Populated.portal();

    @Test
    void anAcknowledgementTellsWhichAlarmItWas() {
        String device = Populated.fresh("AP-ALARM");
        MosquittoPub publisher = portal.publisher(device, "T-SCHOOL");
        publisher.readings(device, "{\"circuit\": 1, \"values\": {\"residualCurrent\": 900}}");
        long alarm = alarm(device);
        portal.as("t-city")
                .post(
                        "/api/v1/alarms/acknowledgements",
                        "{\"ids\": [%d], \"note\": \"on the way\"}".formatted(alarm));
        try (Visitor visitor =
                Chromium.shared().visitor(portal.node()).login("t-audit", Populated.PASSWORD)) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/audit/list.xhtml?text=alarm:" + alarm);
            Locator row = page.locator("[id='trail:table'] tbody tr").first();
            assertThat(row).containsText("Alarm acknowledged");
            assertThat(row).containsText("alarm " + alarm);
            assertThat(row).containsText("Residual current");
            assertThat(row).containsText("device " + device + ", circuit 1: on the way");
            assertThat(row.locator("a[href*='actor=t-city']")).hasCount(1);
            visitor.turn(() -> row.locator("a[href*='text=alarm']").click());
            assertThat(page.locator("[id='trail:table'] tbody tr")).hasCount(1);
            assertEquals(List.of(), visitor.complaints());

            visitor.speak("zh");
            assertThat(page.locator("[id='trail:table'] tbody tr").first())
                    .containsText("\u786e\u8ba4\u62a5\u8b66");
        }
    }

    private long alarm(String device) {
        Rest office = portal.as("t-city");
        return await().until(
                        () -> office.get("/api/v1/alarms?device=" + device).items(),
                        found -> !found.isEmpty())
                .getFirst()
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }
}

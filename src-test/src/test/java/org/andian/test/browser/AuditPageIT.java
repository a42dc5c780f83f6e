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

    /** What t-city is called. */
    private static final String OFFICE = "运城市安委办";

    private final Populated portal = Populated.portal();

    @Test
    void anAcknowledgementTellsWhichAlarmItWas() {
        String device = Populated.fresh("AP-ALARM");
        long alarm = acknowledged(device);
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
            assertThat(row).containsText(OFFICE);
            visitor.turn(() -> row.locator("a[href*='text=alarm']").click());
            assertThat(page.locator("[id='trail:table'] tbody tr")).hasCount(1);
            assertEquals(List.of(), visitor.complaints());

            visitor.speak("zh");
            assertThat(page.locator("[id='trail:table'] tbody tr").first())
                    .containsText("\u786e\u8ba4\u62a5\u8b66");
        }
    }

    @Test
    void whatAnAccountMayNotDoIsToldInWords() {
        String login = portal.person("curious", "{\"role\": \"LEADER\", \"district\": \"140800\"}");
        try (Visitor curious =
                Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD)) {
            assertEquals(403, curious.page().navigate("/users/list.xhtml").status());
        }
        try (Visitor visitor =
                Chromium.shared().visitor(portal.node()).login("t-audit", Populated.PASSWORD)) {
            Page page = visitor.page();
            visitor.speak("en");
            Locator row = page.locator("[id='trail:table'] tbody tr").first();
            await().until(
                            () -> {
                                page.navigate(
                                        "/audit/list.xhtml?actor=" + login + "&result=refused");
                                return row.innerText().contains(login);
                            });
            assertThat(row).containsText("Act beyond the rights");
            assertThat(row).containsText("page \u201cUsers and rights\u201d");
            assertThat(row).containsText("open this page");
            visitor.speak("zh");
            assertThat(row).containsText("\u8d8a\u6743\u64cd\u4f5c");
            assertThat(row).containsText("\u9875\u9762\u201c\u7528\u6237\u4e0e\u6743\u9650\u201d");
            assertThat(row).containsText("\u6253\u5f00\u6b64\u9875\u9762");
        }
    }

    /** By the login in no page but those that are about accounts. */
    @Test
    void whoAcknowledgedIsNamed() {
        long alarm = acknowledged(Populated.fresh("AP-NAME"));
        try (Visitor visitor =
                Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD)) {
            visitor.speak("en");
            Page page = visitor.page();
            page.navigate("/alarm/detail.xhtml?id=" + alarm);
            assertThat(page.locator("[id$='alarmAct']")).containsText(OFFICE);
            assertThat(page.locator("[id$='alarmTrack']")).containsText(OFFICE);
            assertThat(page.locator("main")).not().containsText("t-city");
        }
    }

    private long acknowledged(String device) {
        MosquittoPub publisher = portal.publisher(device, "T-SCHOOL");
        publisher.readings(device, "{\"circuit\": 1, \"values\": {\"residualCurrent\": 900}}");
        long alarm = alarm(device);
        portal.as("t-city")
                .post(
                        "/api/v1/alarms/acknowledgements",
                        "{\"ids\": [%d], \"note\": \"on the way\"}".formatted(alarm));
        return alarm;
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

package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;

import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * Who agrees in a browser is told there of an alarm, beside his inbox. The browser and its maker
 * are ours, since a maker's service is not to be reached from everywhere.
 */
class PushPageIT {

    private final Populated portal = Populated.portal();
    private PushMaker browser;

    @BeforeEach
    void open() throws Exception {
        browser = PushMaker.started();
    }

    @AfterEach
    void close() {
        hosts("");
        browser.close();
    }

    @Test
    void anAlarmIsToldInTheBrowserBesideTheInbox() throws Exception {
        String premises = Populated.fresh("T-WEBPUSH");
        portal.premises(premises, "140802");
        String login =
                portal.person(
                        "webpush",
                        "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + premises + "\"}");
        MosquittoPub publisher = portal.publisher(Populated.fresh("WEBPUSH-1"), premises);
        hosts("127.0.0.1");
        try (Visitor manager = visitor(login)) {
            agree(manager.page());
            assertEquals(
                    0,
                    publisher
                            .readings(
                                    Populated.fresh("WEBPUSH-1"),
                                    "{\"circuit\": 1, \"values\": {\"residualCurrent\": 812}}")
                            .code());
            await().until(() -> !browser.read().isEmpty() || !browser.refused().isEmpty());
            assertEquals(List.of(), browser.refused());
            JsonObject told = JsonParser.parseString(browser.read().getFirst()).getAsJsonObject();
            assertTrue(told.get("body").getAsString().contains("812 mA"), told.toString());
            Page page = manager.page();
            page.navigate("/alarm/detail.xhtml?id=" + told.get("alarm").getAsLong());
            assertThat(page.locator("#toldRows")).containsText("浏览器通知");
            assertThat(page.locator("#toldRows")).containsText("站内消息");
        }
    }

    /** A service nobody has listed is not called, whatever a script says. */
    @Test
    void onlyListedServicesAreAgreedTo() {
        String premises = Populated.fresh("T-WEBPUSH-NO");
        portal.premises(premises, "140802");
        String login =
                portal.person(
                        "webpushno",
                        "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + premises + "\"}");
        try (Visitor manager = visitor(login)) {
            Page page = manager.page();
            page.navigate("/account/view.xhtml");
            tell(page, browser.endpoint());
            assertThat(page.locator("body")).containsText("不允许连接此浏览器的推送服务");
            page.navigate("/account/view.xhtml");
            assertThat(page.locator("[id='pushing']")).containsText("0 个");
        }
    }

    private void agree(Page page) {
        page.navigate("/account/view.xhtml");
        browser.agree(page.locator("[id='pushing']").getAttribute("data-key"));
        tell(page, browser.endpoint());
        assertThat(page.locator("[id='pushing']")).containsText("1 个");
    }

    /** As the page's script does after the browser has agreed. */
    private void tell(Page page, String endpoint) {
        page.evaluate(
                "([endpoint, p256dh, auth]) => window.andianPushAgreed(["
                        + "{name: 'endpoint', value: endpoint}, {name: 'p256dh', value: p256dh},"
                        + " {name: 'auth', value: auth}])",
                List.of(endpoint, browser.p256dh(), browser.auth()));
    }

    private void hosts(String hosts) {
        try (Visitor system = visitor("t-system")) {
            Page page = system.page();
            page.navigate("/notification/channels.xhtml");
            page.locator("[id='webPush:hosts']").fill(hosts);
            system.turn(() -> page.locator("[id='webPush:save']").click());
            page.locator(".notices .is-done").first().waitFor();
        }
    }

    private Visitor visitor(String login) {
        return Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
    }
}

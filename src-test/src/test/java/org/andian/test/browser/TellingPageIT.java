package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;

import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * What a device publishes reaches its premises' people: as a message in the portal while they look
 * on, as a mail at an SMTP server, and as a short message at a gateway.
 */
class TellingPageIT {

    private static final String PHONE = "13912340003";

    private final Populated portal = Populated.portal();
    private final GreenMail post = MailServers.started();
    private SmsGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = SmsGateway.started();
    }

    @AfterEach
    void close() {
        try (Visitor system = visitor("t-system")) {
            SmsGateway.unset(system);
        }
        post.stop();
        gateway.close();
    }

    @Test
    void anAlarmArrivesInThePortalByMailAndByShortMessage() throws Exception {
        String premises = Populated.fresh("T-TOLD");
        portal.premises(premises, "140802");
        String login =
                portal.person(
                        "told",
                        "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + premises + "\"}");
        String address = Populated.fresh("told") + "@yuncheng.gov.cn";
        setChannels();
        MosquittoPub publisher = portal.publisher(Populated.fresh("TOLD-1"), premises);
        try (Visitor manager = visitor(login)) {
            manager.speak("zh");
            ContactForm.add(manager, premises, PHONE, address);
            Page page = manager.listen("/notification/inbox.xhtml");
            assertThat(page.locator("[data-unread]")).hasAttribute("data-unread", "0");
            page.evaluate("() => { window.__opened = true; }");
            Instant published = Instant.now();
            assertEquals(
                    0,
                    publisher
                            .readings(
                                    Populated.fresh("TOLD-1"),
                                    "{\"circuit\": 1, \"values\": {\"residualCurrent\": 812}}")
                            .code());
            assertThat(page.locator("[data-unread]")).hasAttribute("data-unread", "1");
            assertThat(page.locator("[id='messages:inboxRows']")).containsText("812 mA");
            assertEquals(true, page.evaluate("() => window.__opened"));
            await().until(() -> !gateway.about(premises).isEmpty());
            await().until(() -> MailServers.arrived(post, address).size() == 1);
            assertShortMessage(premises, published);
            assertTrue(MailServers.arrived(post, address).getFirst().getSubject().contains("812"));
            assertWhoWasTold(page, address);
        }
    }

    private void assertShortMessage(String premises, Instant published) {
        SmsGateway.Asked message = gateway.about(premises).getFirst();
        var body = JsonParser.parseString(message.body()).getAsJsonObject();
        assertEquals(PHONE, body.get("phone").getAsString());
        assertTrue(body.get("text").getAsString().contains("812 mA"), message.body());
        assertEquals(SmsGateway.SECRET, message.secret());
        System.out.println(
                "From publishing to the gateway: "
                        + Duration.between(published, message.at()).toMillis()
                        + " ms");
    }

    private static void assertWhoWasTold(Page page, String address) {
        page.locator("[id='messages:inboxRows'] a").first().click();
        page.locator("#tellings").waitFor();
        assertThat(page.locator("[data-unread]")).hasAttribute("data-unread", "0");
        assertThat(page.locator("#toldRows")).containsText(address);
        assertThat(page.locator("#toldRows")).containsText(PHONE);
        assertThat(page.locator("#toldRows")).containsText(SmsGateway.RECEIPT);
        assertThat(page.locator("#toldRows .is-done")).hasCount(3);
        page.locator("[id='urge']").click();
        assertThat(page.locator("#toldRows .is-done")).hasCount(6);
        page.locator("[id='reached']").fill("王师傅");
        page.locator("[id='said']").fill("已断电");
        page.locator("[id='called']").click();
        assertThat(page.locator("#callRows .track")).containsText("已断电");
    }

    private void setChannels() {
        try (Visitor system = visitor("t-system")) {
            MailServers.set(system, post, "", "");
            gateway.set(system);
            Page page = system.page();
            page.locator("[id='trial:phone']").fill(PHONE);
            system.turn(() -> page.locator("[id='trial:send']").click());
            assertThat(page.locator(".notices")).containsText(SmsGateway.RECEIPT);
            assertEquals("", page.locator("[id='sms:secret']").inputValue());
        }
    }

    private Visitor visitor(String login) {
        return Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
    }
}

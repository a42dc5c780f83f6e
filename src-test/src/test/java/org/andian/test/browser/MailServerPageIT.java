package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;

import jakarta.mail.internet.MimeMessage;

import org.andian.test.Populated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The system administrator sets the mail server and tries it. */
class MailServerPageIT {

    private final GreenMail post = MailServers.started();

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void theTestMailArrivesAndThePasswordIsNeverShown() throws Exception {
        post.setUser("portal@example.com", "portal", "Sehr-Geheim-7");
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-system", Populated.PASSWORD)) {
            Page page = visitor.page();
            visitor.speak("zh");
            MailServers.set(visitor, post, "portal", "Sehr-Geheim-7");
            MailServers.test(visitor, "li@yuncheng.gov.cn");
            List<MimeMessage> arrived = MailServers.arrived(post, "li@yuncheng.gov.cn");
            assertEquals(1, arrived.size(), page.locator(".notices").first().innerText());
            MimeMessage mail = arrived.getFirst();
            assertEquals("安电测试邮件", mail.getSubject());
            assertEquals(1, mail.getAllRecipients().length);
            page.navigate("/notification/delivery.xhtml");
            assertFalse(page.content().contains("Sehr-Geheim-7"), "the password is in the page");
            assertEquals("", page.locator("[id='server:password']").inputValue());
        }
    }

    @Test
    void whatTheServerAnswersIsTold() {
        post.setUser("portal@example.com", "portal", "right");
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-system", Populated.PASSWORD)) {
            MailServers.set(visitor, post, "portal", "wrong");
            MailServers.test(visitor, "li@yuncheng.gov.cn");
            assertTrue(
                    visitor.page().locator(".notices").innerText().contains("535"),
                    visitor.page().locator(".notices").innerText());
            MailServers.test(visitor, "li@yuncheng.gov.cn\nBcc: x@y");
            assertEquals(0, post.getReceivedMessages().length);
        }
    }
}

package org.andian.test.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.util.Arrays;
import java.util.List;

/** An SMTP server for a test, and how the portal is pointed at it by its page. */
final class MailServers {

    private MailServers() {}

    static GreenMail started() {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        return post;
    }

    static void set(Visitor visitor, GreenMail post, String user, String password) {
        Page page = visitor.page();
        page.navigate("/notification/delivery.xhtml");
        page.locator("[id='server:host']").fill("127.0.0.1");
        page.locator("[id='server:security']").click();
        page.locator("[id='server:security_0']").click();
        page.locator("[id='server:port']").fill(String.valueOf(post.getSmtp().getPort()));
        page.locator("[id='server:from']").fill("portal@example.com");
        page.locator("[id='server:user']").fill(user);
        page.locator("[id='server:password']").fill(password);
        visitor.turn(() -> page.locator("[id='server:save']").click());
        page.locator(".notices .is-done").first().waitFor();
    }

    static void test(Visitor visitor, String address) {
        Page page = visitor.page();
        page.locator("[id='trial:address']").fill(address);
        visitor.turn(() -> page.locator("[id='trial:send']").click());
        page.locator(".notices .notice").first().waitFor();
    }

    /** What has come for an address: the portal may have older letters to send by this server. */
    static List<MimeMessage> arrived(GreenMail post, String address) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .toList();
    }

    private static boolean isFor(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

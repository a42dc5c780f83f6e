package org.andian.test.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;

/** An SMTP server for a test, and how the portal is pointed at it by its page. */
final class MailServers {

    private MailServers() {}

    static GreenMail started() {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        return post;
    }

    static void set(Page page, GreenMail post, String user, String password) {
        page.navigate("/mail/delivery.xhtml");
        page.locator("[id='server:host']").fill("127.0.0.1");
        page.locator("[id='server:security']").click();
        page.locator("[id='server:security_0']").click();
        page.locator("[id='server:port']").fill(String.valueOf(post.getSmtp().getPort()));
        page.locator("[id='server:from']").fill("portal@example.com");
        page.locator("[id='server:user']").fill(user);
        page.locator("[id='server:password']").fill(password);
        page.locator("[id='server:save']").click();
        page.waitForLoadState();
        page.locator(".notices .is-done").first().waitFor();
    }

    static void test(Page page, String address) {
        page.locator("[id='trial:address']").fill(address);
        page.locator("[id='trial:send']").click();
        page.waitForLoadState();
        page.locator(".notices .notice").first().waitFor();
    }
}

package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;

import org.andian.test.Populated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser; keeps what the browser complained about. */
public final class Visitor implements AutoCloseable {

    private static final int FIRST_ERROR_STATUS = 400;

    /** As a form of fields has it, and one with files. */
    private static final Pattern NONCE = Pattern.compile("primefaces\\.nonce(=|\"\r\n\r\n)\\w");

    private final BrowserContext context;
    private final Page page;
    private boolean listening;
    private final List<String> complaints = new ArrayList<>();

    /** Forms a script sent without their page's nonce: the portal answers none of them. */
    private final List<String> bare = new ArrayList<>();

    Visitor(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add("console: " + message.text());
                    }
                });
        page.onRequest(
                request -> {
                    if (isBare(request)) {
                        bare.add(request.url() + " " + request.postData());
                    }
                });
        page.onResponse(
                response -> {
                    if (response.status() >= FIRST_ERROR_STATUS) {
                        complaints.add(response.status() + " " + response.url());
                    }
                });
    }

    private static boolean isBare(Request request) {
        return request.method().equals("POST")
                && "partial/ajax".equals(request.headers().get("faces-request"))
                && request.postDataBuffer() != null
                && !NONCE.matcher(new String(request.postDataBuffer(), StandardCharsets.ISO_8859_1))
                        .find();
    }

    public Page page() {
        return page;
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forgetComplaints() {
        complaints.clear();
    }

    /**
     * Into pages in Chinese: many tests share an account, and whoever was there before may have
     * left it in English.
     */
    public Visitor login(String login, String password) {
        page.navigate("/login.xhtml");
        enter(login, password);
        page.waitForURL(url -> !url.contains("login.xhtml"));
        speak("zh");
        return this;
    }

    /** Into the phone's shell, which speaks the account's language. */
    void enterPhone(String login) {
        page.navigate("/login.xhtml?to=" + Phone.SHELL);
        enter(login, Populated.PASSWORD);
        page.waitForURL(url -> url.contains(Phone.SHELL));
        assertThat(page.locator(".phone-head p").first()).containsText(login);
    }

    /** Fills in the form of the login page, whatever comes of it. */
    void enter(String login, String password) {
        page.locator("[id='login:name']").fill(login);
        page.locator("input[id='login:password']").fill(password);
        turn(() -> page.locator("[id='login:enter']").click());
    }

    /**
     * Does what makes the browser go to another page, or to the same one anew, and waits until that
     * page is there whole.
     */
    public void turn(Runnable act) {
        page.evaluate("() => { window.turning = true; }");
        act.run();
        page.waitForFunction("() => !window.turning && document.readyState === 'complete'");
    }

    /** Waits until the server has answered all that the page has asked it by itself. */
    void settle() {
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    /**
     * Opens a page and waits until it hears what happens in the portal: before that, nobody tells
     * it.
     */
    Page listen(String address) {
        listening = false;
        CDPSession network = context.newCDPSession(page);
        network.on("Network.webSocketHandshakeResponseReceived", answer -> listening = true);
        network.send("Network.enable");
        page.navigate(address);
        page.waitForCondition(() -> listening);
        network.detach();
        return page;
    }

    /** One more page of the same session, with complaints of its own; closed with this one. */
    Visitor tab() {
        return new Visitor(context, context.newPage());
    }

    /** Pages speak the account's language; the switch in the top bar changes it for good. */
    public void speak(String language) {
        String now = page.locator("html").getAttribute("lang");
        if (!now.startsWith(language)) {
            turn(() -> page.locator("[id='person:language']").click());
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^" + language));
        }
    }

    /** Addresses of the pages the menu offers, those of the own account too. */
    List<String> menu() {
        return page.locator("#sidenav a[href^='/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    List<Cookie> cookies() {
        return context.cookies();
    }

    /** Whatever a test looks at, it fails when one of its pages sent a form too early. */
    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), bare, "forms without the nonce of their page");
    }
}

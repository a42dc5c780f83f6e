package org.andian.test.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser; keeps what the browser complained about. */
public final class Visitor implements AutoCloseable {

    private static final int FIRST_ERROR_STATUS = 400;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        listen(page);
    }

    private void listen(Page page) {
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add("console: " + message.text());
                    }
                });
        page.onResponse(
                response -> {
                    if (response.status() >= FIRST_ERROR_STATUS) {
                        complaints.add(response.status() + " " + response.url());
                    }
                });
    }

    public Page page() {
        return page;
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** One more page of the same person, open beside the first. */
    Page tab(String address) {
        Page tab = context.newPage();
        listen(tab);
        tab.navigate(address);
        return tab;
    }

    void forgetComplaints() {
        complaints.clear();
    }

    public Visitor login(String login, String password) {
        page.navigate("/login.xhtml");
        enter(login, password);
        page.waitForURL(url -> !url.contains("login.xhtml"));
        return this;
    }

    /** Fills in the form of the login page, whatever comes of it. */
    void enter(String login, String password) {
        page.locator("[id='login:name']").fill(login);
        page.locator("input[id='login:password']").fill(password);
        page.locator("[id='login:enter']").click();
        page.waitForLoadState();
    }

    /** Pages speak the account's language; the switch in the top bar changes it for good. */
    public void speak(String language) {
        String now = page.locator("html").getAttribute("lang");
        if (!now.startsWith(language)) {
            page.locator("[id='person:language']").click();
            page.waitForFunction(
                    "language => document.documentElement.lang.startsWith(language)", language);
        }
    }

    List<Cookie> cookies() {
        return context.cookies();
    }

    @Override
    public void close() {
        context.close();
    }
}

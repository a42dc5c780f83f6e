package org.andian.test.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.andian.test.Node;
import org.andian.test.Patience;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One Chromium for all browser tests, the system's own: nothing is downloaded. Without windows, it
 * needs half the processor, and with one process for all tabs of a session half of that again.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--process-per-site",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--autoplay-policy=no-user-gesture-required");
    private static final Path PROGRAM = Path.of("/usr/bin/chromium-headless-shell");
    private static final double PATIENCE_MS = Patience.LIMIT.toMillis();
    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    private static final int PHONE_HIGH = 844;

    private static Chromium shared;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setArgs(ARGUMENTS));
    }

    static synchronized Chromium shared() {
        if (shared == null) {
            shared = new Chromium();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** A visitor nobody knows yet, with cookies of its own. */
    public Visitor visitor(Node node) {
        return visitor(node, new Browser.NewContextOptions().setViewportSize(WIDE, HIGH));
    }

    Visitor visitor(Node node, Browser.NewContextOptions options) {
        BrowserContext context =
                browser.newContext(
                        options.setBaseURL(node.address().toString())
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        return new Visitor(context, page);
    }

    /**
     * A phone: a browser of its own that keeps what it has in a folder, as it is after it was
     * killed; closed by closing the context.
     *
     * @param width of the screen in CSS pixels
     */
    BrowserContext phone(Node node, Path folder, int width) {
        BrowserContext context =
                playwright
                        .chromium()
                        .launchPersistentContext(
                                folder,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setArgs(ARGUMENTS)
                                        .setBaseURL(node.address().toString())
                                        .setLocale("zh-CN")
                                        .setTimezoneId("Asia/Shanghai")
                                        .setViewportSize(width, PHONE_HIGH)
                                        .setHasTouch(true));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package org.andian.test.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import org.andian.test.Node;
import org.andian.test.browser.Chromium;
import org.andian.test.browser.Visitor;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes that come over the line for a page and all it loads, headers among them: for a browser that
 * was never here, and for one that opens the page again.
 */
final class PageWeight {

    private static final List<String> ADDRESSES =
            List.of("/home.xhtml", "/alarm/list.xhtml", "/statistic/view.xhtml");

    private static final double BYTES_PER_KB = 1000.0;
    private static final int AIM_KB = 500;

    private final AtomicLong bytes = new AtomicLong();

    void print(List<String> arguments, PrintStream out) {
        Node node = Node.ofEnvironment();
        DemoAccount reader = DemoAccount.of(arguments, node);
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor(node).login(reader.login(), reader.password())) {
            CDPSession network = visitor.page().context().newCDPSession(visitor.page());
            network.on("Network.loadingFinished", this::count);
            network.send("Network.enable");
            for (String address : ADDRESSES) {
                network.send("Network.clearBrowserCache");
                double cold = kilobytes(visitor.page(), address);
                double warm = kilobytes(visitor.page(), address);
                out.printf(
                        "%-24s cold %7.0f kB   warm %7.0f kB   aim cold <= %d kB: %s%n",
                        address, cold, warm, AIM_KB, cold <= AIM_KB ? "reached" : "missed");
            }
        }
    }

    private void count(JsonObject finished) {
        bytes.addAndGet(finished.get("encodedDataLength").getAsLong());
    }

    private double kilobytes(Page page, String address) {
        page.navigate("about:blank");
        bytes.set(0);
        page.navigate(address);
        page.waitForFunction("() => document.readyState === 'complete'");
        page.evaluate("() => document.fonts.ready.then(() => true)");
        return bytes.get() / BYTES_PER_KB;
    }
}

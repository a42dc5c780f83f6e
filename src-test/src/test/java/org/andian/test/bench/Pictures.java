package org.andian.test.bench;

import com.microsoft.playwright.Page;

import org.andian.test.Checkout;
import org.andian.test.Node;
import org.andian.test.browser.Chromium;
import org.andian.test.browser.Visitor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes the README's pictures from the running demo. */
final class Pictures {

    private static final Path FOLDER = Checkout.root().resolve("docs/pictures");
    private static final int WIDE = 1440;
    private static final String LANGUAGE = "zh";
    private static final int HIGH = 900;
    private static final int SETTLED_MS = 1_500;

    /**
     * @param link clicked before the picture is taken, null for none
     */
    private record Picture(String name, String address, String link) {}

    private static final List<Picture> WANTED =
            List.of(
                    new Picture("home", "/home.xhtml", null),
                    new Picture("alarms", "/alarm/list.xhtml?unsettled=true", null),
                    new Picture("map", "/map.xhtml", null),
                    new Picture(
                            "device", "/device/list.xhtml", "main a[href*='/device/view.xhtml']"),
                    new Picture("statistics", "/statistic/view.xhtml", null),
                    new Picture(
                            "campaign",
                            "/campaign/list.xhtml",
                            "main a[href*='/campaign/view.xhtml']"));

    void take(List<String> arguments, PrintStream out) throws IOException {
        Node node = Node.ofEnvironment();
        DemoAccount account =
                arguments.size() >= 2
                        ? DemoAccount.of(arguments, node)
                        : DemoAccount.ofRole(node, "CITY_OFFICE");
        Files.createDirectories(FOLDER);
        try (Chromium chromium = new Chromium();
                Visitor visitor =
                        chromium.visitor(node).login(account.login(), account.password())) {
            visitor.speak(LANGUAGE);
            visitor.page().setViewportSize(WIDE, HIGH);
            WANTED.forEach(picture -> out.println(take(visitor.page(), picture)));
        }
    }

    private static Path take(Page page, Picture picture) {
        page.navigate(picture.address());
        if (picture.link() != null) {
            page.locator(picture.link()).first().click();
        }
        page.waitForTimeout(SETTLED_MS);
        Path file = FOLDER.resolve(picture.name() + "-" + LANGUAGE + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }
}

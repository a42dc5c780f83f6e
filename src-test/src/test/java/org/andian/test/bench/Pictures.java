package org.andian.test.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.andian.test.Checkout;
import org.andian.test.Node;
import org.andian.test.browser.Chromium;
import org.andian.test.browser.Visitor;

import com.microsoft.playwright.Page;

/** Takes the README's pictures from the running demo, in both languages. */
final class Pictures {

    private static final Path FOLDER = Checkout.root().resolve("docs/pictures");
    private static final int WIDE = 1440;
    private static final int PHONE = 390;
    private static final int HIGH = 900;
    private static final int SETTLED_MS = 1_500;

    private record Picture(String name, String address, int width) {
    }

    private static final List<Picture> WANTED = List.of(new Picture("home", "/home.xhtml", WIDE), new Picture("alarms", "/alarm/list.xhtml?unsettled=true", WIDE),
            new Picture("map", "/map.xhtml", WIDE), new Picture("devices", "/device/list.xhtml", WIDE), new Picture("phone-home", "/home.xhtml", PHONE));

    void take(List<String> arguments, PrintStream out) throws IOException {
        Node node = Node.ofEnvironment();
        DemoAccount account = arguments.size() >= 2 ? DemoAccount.of(arguments, node) : DemoAccount.ofRole(node, "CITY_OFFICE");
        Files.createDirectories(FOLDER);
        try (Chromium chromium = new Chromium(); Visitor visitor = chromium.visitor(node).login(account.login(), account.password())) {
            for (String language : List.of("en", "zh")) {
                visitor.speak(language);
                WANTED.forEach(picture -> out.println(take(visitor.page(), picture, language)));
            }
        }
    }

    private static Path take(Page page, Picture picture, String language) {
        page.setViewportSize(picture.width(), HIGH);
        page.navigate(picture.address());
        page.waitForTimeout(SETTLED_MS);
        Path file = FOLDER.resolve(picture.name() + "-" + language + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }
}

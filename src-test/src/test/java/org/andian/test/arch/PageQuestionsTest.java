package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page asks by the clock tells the portal so: it keeps no session open, and it is answered
 * by nothing where the page has been left.
 */
class PageQuestionsTest {

    private static final Path PAGES = Checkout.module("portal-web").resolve("src/main/webapp");
    private static final Pattern POLL = Pattern.compile("(?s)<p:poll\\b[^>]*(?:/>|>.*?</p:poll>)");
    private static final String SAYS_SO = "<f:param name=\"unasked\" value=\"1\"/>";

    @Test
    void everyPollSaysThatNobodyHasAskedIt() throws IOException {
        List<String> silent = new ArrayList<>();
        int polls = 0;
        for (Path page : Checkout.files(PAGES, ".xhtml")) {
            Matcher poll = POLL.matcher(Files.readString(page));
            while (poll.find()) {
                polls++;
                if (!poll.group().contains(SAYS_SO)) {
                    silent.add(PAGES.relativize(page) + ": " + poll.group());
                }
            }
        }
        assertEquals(List.of(), silent);
        assertTrue(polls > 0, "no page polls");
    }
}

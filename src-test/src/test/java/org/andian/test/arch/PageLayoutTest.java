package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
 * Pages are laid out to be read: short lines, and one attribute a line where a tag needs several.
 */
class PageLayoutTest {

    private static final Path PAGES = Checkout.module("portal-web").resolve("src/main/webapp");
    private static final int WIDTH = 120;
    private static final Pattern TAG =
            Pattern.compile("<[\\w:.-]+((?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))+)\\s*/?>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(\\s+)[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    @Test
    void noLineIsWiderThanAScreen() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path page : Checkout.files(PAGES, ".xhtml")) {
            List<String> lines = Files.readAllLines(page);
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).length() > WIDTH) {
                    wide.add(place(page, at + 1));
                }
            }
        }
        assertEquals(List.of(), wide);
    }

    @Test
    void aTagOverSeveralLinesHasOneAttributeOnEach() throws IOException {
        List<String> mixed = new ArrayList<>();
        for (Path page : Checkout.files(PAGES, ".xhtml")) {
            String text = Files.readString(page);
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                if (isMixed(tag.group(1))) {
                    int line = (int) text.substring(0, tag.start()).lines().count();
                    mixed.add(place(page, line));
                }
            }
        }
        assertEquals(List.of(), mixed);
    }

    private static boolean isMixed(String attributes) {
        int onOwnLine = 0;
        int beside = 0;
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (attribute.group(1).contains("\n")) {
                onOwnLine++;
            } else {
                beside++;
            }
        }
        return onOwnLine > 0 && beside > 0;
    }

    private static String place(Path page, int line) {
        return PAGES.relativize(page) + ":" + line;
    }
}

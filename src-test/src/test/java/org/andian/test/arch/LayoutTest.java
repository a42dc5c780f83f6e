package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the formatter leaves as it is: strings, text blocks and comments that run on. */
class LayoutTest {

    private static final int COLUMNS = 120;

    @Test
    void noLineOfJavaIsWiderThanAScreen() throws IOException {
        List<String> wide = new ArrayList<>();
        for (String module : Checkout.MODULES) {
            for (Path file : Checkout.files(Checkout.module(module).resolve("src"), ".java")) {
                wide.addAll(wideLines(file));
            }
        }
        assertEquals(List.of(), wide, "lines over " + COLUMNS + " characters");
    }

    private static List<String> wideLines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> wide = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            int width = lines.get(at).codePointCount(0, lines.get(at).length());
            if (width > COLUMNS) {
                wide.add(Checkout.root().relativize(file) + ":" + (at + 1) + " " + width);
            }
        }
        return wide;
    }
}

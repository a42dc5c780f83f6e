package org.andian.reports.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.reports.Poppler;
import org.andian.reports.Poppler.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of GB/T 9704-2012, measured where another reader finds the letters. */
class StandardSpacingTest {

    private static final double MM = 72 / 25.4;

    @TempDir private Path folder;

    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharactersWithinTheMargins() throws IOException {
        List<Word> words = page(2).words(2);
        TreeMap<Integer, List<Word>> lines =
                words.stream()
                        .filter(word -> !word.text().matches("[—0-9 ]+"))
                        .collect(
                                Collectors.groupingBy(
                                        word -> (int) Math.round(word.top()),
                                        TreeMap::new,
                                        Collectors.toList()));
        assertEquals(22, lines.size(), lines.keySet().toString());
        assertEquals(21 * 225 * MM / 22, lines.lastKey() - (double) lines.firstKey(), 1.5, "pitch");
        for (List<Word> line : lines.values()) {
            int characters = line.stream().mapToInt(word -> word.text().length()).sum();
            assertEquals(28, characters);
            double left = line.stream().mapToDouble(Word::left).min().orElseThrow();
            double right = line.stream().mapToDouble(Word::right).max().orElseThrow();
            assertEquals(28 * MM, left, 1);
            assertEquals((210 - 26) * MM, right, 1);
        }
        assertTrue(lines.firstKey() >= 36 * MM, "top " + lines.firstKey());
        assertTrue(lines.lastKey() + 16 <= (297 - 35) * MM + 1, "bottom " + lines.lastKey());
    }

    /** 7 mm below the type area (7.5). */
    @Test
    void theNumberStandsBelowTheTypeArea() throws IOException {
        Word number =
                page(2).words(2).stream()
                        .filter(word -> word.text().equals("2"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(number.top() > (297 - 35 + 4) * MM, "number at " + number.top());
        assertTrue(number.right() < 105 * MM, "even pages have it at the left");
    }

    private Poppler page(int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocument document =
                new OfficialDocument(
                        "",
                        "",
                        "关于检查的通知",
                        "",
                        List.of(Paragraph.text("电".repeat(28 * 22 * pages))),
                        Optional.empty(),
                        "",
                        "",
                        "");
        new OfficialDocumentWriter(OfficeFonts.free()).writeSpaced(document, out);
        return new Poppler(folder, out.toByteArray());
    }
}

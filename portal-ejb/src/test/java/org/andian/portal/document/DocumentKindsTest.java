package org.andian.portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Every kind of document on the page of GB/T 9704-2012, 5.2: margins of 37, 28, 26 and 35 mm, 22
 * lines of 28 characters, fonts embedded; of the PDF measured where another reader (poppler-utils)
 * finds the letters, of the Word file by its grid and its fonts.
 */
class DocumentKindsTest {

    private static final double MM = 72 / 25.4;
    private static final double LEFT = 28 * MM;
    private static final double RIGHT = (210 - 26) * MM;
    private static final double TOP = 37 * MM;
    private static final double BOTTOM = (297 - 35) * MM;

    /** In points; the standard allows a millimetre. */
    private static final double TOLERANCE = MM;

    private static final int LINES = 22;
    private static final int CHARACTERS = 28;

    private static final Pattern WORD =
            Pattern.compile("<word" + " \\w+=\"(.+?)\"".repeat(4) + ">(.*?)</word>");

    private static final DocumentIssuer OFFICE =
            new DocumentIssuer(4, "新区安全生产委员会办公室", "新区", "新安办发", "新区安委办文件", 1);

    @TempDir private Path folder;

    private record Word(String text, double left, double top, double right, double bottom) {

        private static Word read(MatchResult found) {
            return new Word(
                    found.group(5),
                    Double.parseDouble(found.group(1)),
                    Double.parseDouble(found.group(2)),
                    Double.parseDouble(found.group(3)),
                    Double.parseDouble(found.group(4)));
        }

        /** Numbers of pages and the dashes beside them stand below the type area. */
        private boolean isPageNumber() {
            return text.matches("[—0-9]+") && top > BOTTOM;
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters(DocumentKind kind) throws Exception {
        TreeMap<Integer, List<Word>> lines =
                words(pdf(kind), 2).stream()
                        .filter(word -> !word.isPageNumber())
                        .collect(
                                Collectors.groupingBy(
                                        word -> (int) Math.round(word.top()),
                                        TreeMap::new,
                                        Collectors.toList()));
        assertEquals(LINES, lines.size(), kind + " " + lines.keySet());
        double pitch = (lines.lastKey() - (double) lines.firstKey()) / (LINES - 1);
        assertEquals(225 * MM / LINES, pitch, 0.1, kind + ": from line to line");
        for (List<Word> line : lines.values()) {
            assertEquals(
                    CHARACTERS,
                    line.stream().mapToInt(word -> word.text().length()).sum(),
                    kind + " " + line);
            double left = line.stream().mapToDouble(Word::left).min().orElseThrow();
            double right = line.stream().mapToDouble(Word::right).max().orElseThrow();
            assertEquals(LEFT, left, 1, kind + ": left margin");
            assertEquals(RIGHT, right, 1, kind + ": right margin");
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void nothingButTheNumberStandsOutsideTheMargins(DocumentKind kind) throws Exception {
        Path pdf = pdf(kind);
        int pages = print(kind).pages();
        assertTrue(pages >= 3, kind + " has " + pages + " pages");
        for (int page = 1; page <= pages; page++) {
            List<Word> outside =
                    words(pdf, page).stream()
                            .filter(word -> !word.isPageNumber())
                            .filter(
                                    word ->
                                            word.left() < LEFT - TOLERANCE
                                                    || word.right() > RIGHT + TOLERANCE
                                                    || word.top() < TOP - TOLERANCE
                                                    || word.bottom() > BOTTOM + TOLERANCE)
                            .toList();
            assertEquals(List.of(), outside, kind + " page " + page);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void fontsAreEmbedded(DocumentKind kind) throws Exception {
        List<String> fonts = run("pdffonts", pdf(kind).toString()).lines().skip(2).toList();
        assertTrue(fonts.size() >= 2, fonts.toString());
        for (String font : fonts) {
            String[] columns = font.strip().split("\\s+");
            assertEquals("yes", columns[columns.length - 5], font);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void theWordFileHasTheGridAndNamesTheFonts(DocumentKind kind) throws IOException {
        byte[] word = print(kind).word();
        String main = part(word, "word/document.xml");
        assertTrue(main.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), kind.name());
        assertTrue(
                main.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""),
                kind.name());
        assertTrue(
                main.contains(
                        "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\""
                                + " w:charSpace=\"-849\"/>"),
                kind.name());
        String styles = part(word, "word/styles.xml");
        for (String font : List.of("仿宋", "黑体", "楷体", "方正小标宋简体")) {
            assertTrue(styles.contains("w:eastAsia=\"" + font + "\""), kind + " " + font);
        }
    }

    private static PrintedDocument print(DocumentKind kind) {
        DocumentDraft draft =
                new DocumentDraft(
                        title(kind),
                        "各县区安委办：",
                        "一、总体情况\n" + "电".repeat(CHARACTERS * LINES * 2 + CHARACTERS * 8),
                        "进展情况",
                        "县区\t完成\n东城\t12\n西城\t9",
                        "市委办公室");
        return DocumentPress.print(
                draft, OFFICE, "新安办发〔2026〕3号", LocalDate.of(2026, 3, 5), Optional.empty());
    }

    private static String title(DocumentKind kind) {
        return "关于电气火灾综合治理的"
                + switch (kind) {
                    case NOTICE -> "通知";
                    case CIRCULAR -> "通报";
                    case LETTER -> "函";
                    case SUMMARY -> "总结";
                    case SUPERVISION -> "督办通知";
                    case TRANSFER -> "移送函";
                    case REPORT -> "报告";
                    case MINUTES -> "会议纪要";
                };
    }

    private Path pdf(DocumentKind kind) throws IOException {
        return Files.write(folder.resolve(kind + ".pdf"), print(kind).pdf());
    }

    private List<Word> words(Path pdf, int page) throws Exception {
        String no = Integer.toString(page);
        String told = run("pdftotext", "-bbox", "-f", no, "-l", no, pdf.toString(), "-");
        return WORD.matcher(told).results().map(Word::read).toList();
    }

    private String run(String... command) throws Exception {
        Path out = folder.resolve(command[0] + ".out");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertEquals(0, process.waitFor(), () -> command[0] + " failed");
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}

package org.andian.reports.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.reports.Poppler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Forms as another reader sees them. */
class FormTest {

    private static final String HEAD = "序号内容";
    private static final String CUT = "沿此线裁下";
    private static final String SIGNED = "检查人员：";
    private static final String LAST = "末段文字。";
    private static final float PITCH = 225 * Paper.MM / 22;

    @TempDir private Path folder;

    @Test
    void oneThatFitsIsOnePageInEmbeddedFontsWithItsSlipCutOff() throws IOException {
        Poppler pdf = read(form(3, 1, slip(1, true)));
        String text = text(pdf);
        assertEquals(1, pdf.pages());
        for (String part :
                List.of("某办公室", "指令书", "某〔2026〕1号", HEAD, LAST, SIGNED, CUT, "回证", "—1—")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
        pdf.fonts().forEach(font -> assertTrue(font.embedded(), font.name()));
    }

    @Test
    void oneThatIsALittleTooLongIsSpacedMoreTightly() throws IOException {
        assertEquals(1, read(form(20, 1, slip(1, true))).pages());
        assertEquals(2, read(form(22, 1, slip(1, true))).pages());
    }

    /** Nothing has to be cut then. */
    @Test
    void aSlipWithoutRoomStandsOnAPageOfItsOwn() throws IOException {
        Poppler pdf = read(form(10, 1, slip(20, true)));
        String[] pages = text(pdf).split("—\\d+—");
        assertTrue(pages[0].contains(SIGNED), pages[0]);
        assertEquals(21, pages[1].split("回证|方式", -1).length - 1, pages[1]);
        assertEquals(-1, text(pdf).indexOf(CUT));
    }

    /** Of 22 rows the first page would hold the last line, but not the closing. */
    @Test
    void itsHeadIsRepeatedAndASealStandsWithText() throws IOException {
        for (int rows : List.of(22, 40)) {
            Poppler pdf = read(form(rows, 1, slip(1, true)));
            String[] pages = text(pdf).split("—\\d+—");
            assertTrue(pages.length > 1, rows + " rows");
            assertEquals(rows, rowsOfWholePages(pages));
        }
    }

    private static int rowsOfWholePages(String[] pages) {
        int all = 0;
        for (String page : pages) {
            int found = page.split("有一行", -1).length - 1;
            assertEquals(found > 0, page.contains(HEAD), page);
            assertEquals(page.contains(LAST), page.contains(SIGNED), page);
            all += found;
        }
        return all;
    }

    @Test
    void aRowThatIsHigherThanAPageGoesOnInTheNext() throws IOException {
        Poppler pdf = read(form(2, 400, slip(1, true)));
        assertTrue(pdf.pages() > 2);
        assertEquals(2, text(pdf).split("止", -1).length - 1, text(pdf));
        assertEquals(800, text(pdf).split("有一行", -1).length - 1);
    }

    /** Margins of 37, 28, 26 and 35 mm around 22 lines of 28 letters. */
    @Test
    void ofOfficialSizeItHasTheStandardsMarginsAndLines() throws IOException {
        String text = "县".repeat(26 + 29 * 28);
        Form form = form(List.of(new Part.Text(List.of(Span.plain(text)), true)), slip(1, true));
        Poppler pdf = read(form, FormSize.OFFICIAL);
        List<Poppler.Word> lines = lines(pdf, 1);
        assertEquals(22, lines.size());
        assertEquals(8, lines(pdf, 2).size());
        assertEquals(26, lines.getFirst().text().length());
        double above = lines.getFirst().top() - 37 * Paper.MM;
        double below = (297 - 35) * Paper.MM - lines.getLast().bottom();
        assertTrue(above > 0 && above < PITCH / 2, above + " points above the first line");
        assertTrue(below > 0 && below < PITCH / 2, below + " points below the last line");
        for (int at = 1; at < lines.size(); at++) {
            Poppler.Word line = lines.get(at);
            assertEquals(28, line.text().length());
            assertEquals(28 * Paper.MM, line.left(), 0.5);
            assertEquals((210 - 26) * Paper.MM, line.right(), 0.5);
            assertEquals(PITCH, line.top() - lines.get(at - 1).top(), 0.1);
        }
    }

    /** Nor is anything to be cut; the numbers of pages stand outside. */
    @Test
    void ofOfficialSizeItsSlipBeginsAPageOfItsOwn() throws IOException {
        Poppler pdf = read(form(3, 1, slip(1, true)), FormSize.OFFICIAL);
        String[] pages = text(pdf).split("—\\d+—");
        assertEquals(2, pdf.pages());
        assertTrue(pages[0].contains(LAST) && pages[0].contains(SIGNED), pages[0]);
        assertTrue(pages[1].startsWith("回证某〔2026〕1号方式"), pages[1]);
        assertTrue(pages[0].contains("指令书某〔2026〕1号"), pages[0]);
        assertEquals(-1, text(pdf).indexOf(CUT));
        List<Integer> numbers = pdf.pageNumberColumns();
        assertTrue(numbers.get(0) > 300 && numbers.get(1) < 200, "page numbers at " + numbers);
    }

    @Test
    void ofOfficialSizeNothingIsCutAndASealStandsWithText() throws IOException {
        for (int rows : List.of(7, 8, 9, 10, 11, 40)) {
            Poppler pdf = read(form(rows, 1, slip(1, true)), FormSize.OFFICIAL);
            assertEquals(rows, rowsOfWholePages(text(pdf).split("—\\d+—")), rows + " rows");
        }
        String text = text(read(form(2, 400, slip(20, true)), FormSize.OFFICIAL));
        assertEquals(2, text.split("止", -1).length - 1, text);
        assertEquals(800, text.chars().filter(letter -> letter == '行').count());
        assertEquals(20, text.split("方式", -1).length - 1);
    }

    /** Drawn, so that no font has to have them: the frame is there without the tick. */
    @Test
    void boxesAreTicked() throws IOException {
        BufferedImage ticked = read(form(1, 1, slip(1, true))).page(1);
        BufferedImage open = read(form(1, 1, slip(1, false))).page(1);
        long more = ink(ticked) - ink(open);
        assertTrue(more > 5, more + " pixels");
    }

    private static String text(Poppler pdf) throws IOException {
        return pdf.text().replaceAll("\\s", "");
    }

    private static long ink(BufferedImage page) {
        return Poppler.ink(page, 0, 0, page.getWidth(), page.getHeight());
    }

    private static Form form(int rows, int times, List<Part> slip) {
        List<List<Cell>> cells =
                IntStream.rangeClosed(1, rows)
                        .mapToObj(
                                no ->
                                        List.of(
                                                Cell.centred(Span.plain(Integer.toString(no))),
                                                Cell.of("此处有一行文字在格内，".repeat(times) + "止")))
                        .toList();
        return form(
                List.of(
                        new Part.Head("某办公室", "指令书", "某〔2026〕1号"),
                        new Part.Grid(
                                List.of(1, 4),
                                List.of(
                                        Cell.centred(Span.bold("序号")),
                                        Cell.centred(Span.bold("内容"))),
                                cells),
                        new Part.Text(List.of(Span.tag("示例"), Span.plain(LAST)), true)),
                slip);
    }

    private static Form form(List<Part> body, List<Part> slip) {
        return new Form(
                "指令书",
                body,
                List.of(
                        new Part.Signing(List.of(SIGNED), "某办公室", "2026年11月20日", "印章"),
                        new Part.Ruled("一式三份")),
                CUT,
                slip);
    }

    private static List<Part> slip(int rows, boolean ticked) {
        List<Cell> row =
                List.of(Cell.of("方式"), new Cell(List.of(Span.box(ticked, "直接")), 1, false));
        return List.of(
                new Part.Caption("回证", "某〔2026〕1号"),
                new Part.Grid(List.of(1, 4), List.of(), Collections.nCopies(rows, row)));
    }

    private static List<Poppler.Word> lines(Poppler pdf, int page) throws IOException {
        return pdf.words(page).stream().filter(word -> word.text().startsWith("县")).toList();
    }

    private Poppler read(Form form) throws IOException {
        return read(form, FormSize.ONE_PAGE);
    }

    private Poppler read(Form form, FormSize size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pages = new FormWriter(OfficeFonts.free()).write(form, size, out);
        Poppler pdf = new Poppler(folder, out.toByteArray());
        assertEquals(pages, pdf.pages());
        return pdf;
    }
}

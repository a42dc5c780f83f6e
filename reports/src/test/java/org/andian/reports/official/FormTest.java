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
            int all = 0;
            for (String page : pages) {
                int found = page.split("有一行", -1).length - 1;
                assertEquals(found > 0, page.contains(HEAD), page);
                assertEquals(page.contains(LAST), page.contains(SIGNED), page);
                all += found;
            }
            assertEquals(rows, all);
        }
    }

    @Test
    void aRowThatIsHigherThanAPageGoesOnInTheNext() throws IOException {
        Poppler pdf = read(form(2, 400, slip(1, true)));
        assertTrue(pdf.pages() > 2);
        assertEquals(2, text(pdf).split("止", -1).length - 1, text(pdf));
        assertEquals(800, text(pdf).split("有一行", -1).length - 1);
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
        return new Form(
                "指令书",
                List.of(
                        new Part.Head("某办公室", "指令书", "某〔2026〕1号"),
                        new Part.Grid(
                                List.of(1, 4),
                                List.of(
                                        Cell.centred(Span.bold("序号")),
                                        Cell.centred(Span.bold("内容"))),
                                cells),
                        new Part.Text(List.of(Span.tag("示例"), Span.plain(LAST)), true)),
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

    private Poppler read(Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pages = new FormWriter(OfficeFonts.free()).write(form, out);
        Poppler pdf = new Poppler(folder, out.toByteArray());
        assertEquals(pages, pdf.pages());
        return pdf;
    }
}

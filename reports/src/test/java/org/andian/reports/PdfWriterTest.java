package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class PdfWriterTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("单位"),
                    new Column(List.of("剩余电流", "峰值"), Column.Type.NUMBER, "mA", 1),
                    new Column(List.of("剩余电流", "次数"), Column.Type.NUMBER, "", 0));

    @Test
    void everyCellIsPrintedAndNothingIsADash() throws IOException {
        List<List<Object>> rows =
                List.of(List.of("绛州木作家具厂", 612.25, 1204), Arrays.asList("蒲津宾馆", null, 0));
        PdfReader reader =
                new PdfReader(pdf(new Table("报警统计表", "市安委办", CHINA, COLUMNS, rows::iterator)));
        String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        for (String part :
                List.of(
                        "报警统计表", "市安委办", "剩余电流", "峰值 (mA)", "次数", "绛州木作家具厂", "612.3", "1,204",
                        "蒲津宾馆", "—", "— 1 —")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
    }

    @Test
    void theHeaderRepeatsOnEveryPage() throws IOException {
        Table large =
                new Table(
                        "t",
                        "",
                        CHINA,
                        COLUMNS,
                        () ->
                                IntStream.range(0, 100)
                                        .<List<Object>>mapToObj(i -> List.of("D-" + i, i, i))
                                        .iterator());
        PdfReader reader = new PdfReader(pdf(large));
        PdfTextExtractor text = new PdfTextExtractor(reader);
        assertEquals(3, reader.getNumberOfPages());
        assertTrue(text.getTextFromPage(3).contains("剩余电流"));
        assertTrue(text.getTextFromPage(3).contains("D-99"));
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        List<List<Object>> rows = List.of(Arrays.asList("", null, null), Arrays.asList(null, 1, 2));
        PdfReader reader = new PdfReader(pdf(new Table("报警", "", CHINA, COLUMNS, rows::iterator)));
        List<String> standard =
                IntStream.range(0, reader.getXrefSize())
                        .mapToObj(reader::getPdfObject)
                        .filter(PdfDictionary.class::isInstance)
                        .map(PdfDictionary.class::cast)
                        .filter(part -> PdfName.TYPE1.equals(part.get(PdfName.SUBTYPE)))
                        .map(part -> part.get(PdfName.BASEFONT).toString())
                        .toList();
        assertEquals(List.of(), standard);
    }

    private static byte[] pdf(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(table, out);
        return out.toByteArray();
    }
}

package org.andian.web.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

import org.andian.portal.calendar.Term;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.order.OrderBasis;
import org.andian.portal.hazard.order.OrderItem;
import org.andian.portal.hazard.order.OrderNumber;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.ServiceRow;
import org.andian.portal.hazard.order.ServiceWay;
import org.andian.reports.official.OfficeFonts;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** An order on paper with its receipt: Chinese also for an English reader. */
class OrderPaperTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:42:00Z");

    @Test
    void itSaysAllThatAnOrderHasToSay() throws IOException {
        PdfReader pdf = pdf(Term.calendar(13));
        int pages = pdf.getNumberOfPages();
        assertEquals(3, pages, "two of the order in the size of GB/T 9704, one of its receipt");
        String order = text(pdf, 1) + text(pdf, 2);
        for (String part :
                List.of(
                        "新绛县安全生产委员会办公室",
                        "新安办责改〔2026〕12号",
                        "责令限期整改指令书",
                        "绛州木作家具厂：",
                        "2026年11月19日，经检查发现你单位存在下列2项隐患",
                        "依据【示例】《××省消防条例》第×条。",
                        "2026年12月3日前（含当日，至24时；按自然日计算）",
                        "五落实",
                        "喷漆车间使用非防爆插座6处",
                        "立即停用并拆除",
                        "检查人员（两人签名）",
                        "2026年11月20日")) {
            assertTrue(order.contains(part), part + " is missing in: " + order);
        }
        String receipt = text(pdf, pages);
        for (String part : List.of("送达回证", "新安办责改〔2026〕12号", "■系统内■直接□邮寄□留置", "厂办公室", "受送达人签章")) {
            assertTrue(receipt.contains(part), part + " is missing in: " + receipt);
        }
    }

    @Test
    void itSaysByWhichDaysItsTermWasCounted() throws IOException {
        assertTrue(text(pdf(Term.working(9)), 1).contains("按工作日计算"));
        assertTrue(text(pdf(Term.statutory(9)), 1).contains("按自然日计算，末日休息的已顺延"));
    }

    @Test
    void aLongOrderTakesPagesAndItsReceiptOneOfItsOwn() throws IOException {
        List<OrderItem> many =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(
                                no ->
                                        new OrderItem(
                                                no,
                                                no,
                                                "线".repeat(200),
                                                Grade.GENERAL,
                                                "改".repeat(480) + "第" + no + "项止",
                                                HazardState.ORDERED))
                        .toList();
        byte[] bytes =
                new OrderPaper(Spoken.english())
                        .pdf(order(Term.calendar(13)), many, bases(), served(), OfficeFonts.free());
        PdfReader pdf = new PdfReader(bytes);
        int pages = pdf.getNumberOfPages();
        StringBuilder order = new StringBuilder();
        for (int page = 1; page < pages; page++) {
            order.append(text(pdf, page));
        }
        for (OrderItem item : many) {
            assertTrue(order.indexOf("第" + item.no() + "项止") >= 0, item.no() + " is cut off");
        }
        assertTrue(text(pdf, pages).contains("送达回证"));
        assertTrue(order.indexOf("受送达人签章") < 0);
    }

    private static PdfReader pdf(Term term) throws IOException {
        byte[] pdf =
                new OrderPaper(Spoken.english())
                        .pdf(order(term), items(), bases(), served(), OfficeFonts.free());
        return new PdfReader(pdf);
    }

    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page).replaceAll("\\s", "");
    }

    private static OrderRow order(Term term) {
        return new OrderRow(
                7,
                new OrderNumber("新安办责改", 2026, 12),
                "新绛县安全生产委员会办公室",
                "YC-1",
                "绛州木作家具厂",
                "新绛县",
                LocalDate.of(2026, 11, 19),
                LocalDate.of(2026, 11, 20),
                term,
                LocalDate.of(2026, 12, 3),
                false,
                "喷漆作业须有专人看护",
                AT,
                "xj-office",
                null,
                null,
                false);
    }

    private static List<OrderItem> items() {
        return List.of(
                new OrderItem(1, 5, "喷漆车间使用非防爆插座6处", Grade.MAJOR, "立即停用并拆除", HazardState.ORDERED),
                new OrderItem(2, 6, "电源线绝缘破损", Grade.GENERAL, "更换电源线", HazardState.ORDERED));
    }

    private static List<OrderBasis> bases() {
        return List.of(new OrderBasis("《××省消防条例》第×条", true));
    }

    private static List<ServiceRow> served() {
        return List.of(
                new ServiceRow(ServiceWay.IN_PORTAL, AT, null, null, null, "xj-office"),
                new ServiceRow(ServiceWay.DIRECT, AT, "厂办公室", "李某", null, "xj-office"));
    }
}

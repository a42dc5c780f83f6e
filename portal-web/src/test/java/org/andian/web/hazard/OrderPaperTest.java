package org.andian.web.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.andian.reports.official.FormSize;
import org.andian.reports.official.FormWriter;
import org.andian.reports.official.OfficeFonts;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An order on paper with its receipt: Chinese also for an English reader. */
class OrderPaperTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:42:00Z");

    @Test
    void anOrderOfTwoOrThreeItemsIsOnePageThatSaysAllItHasTo() throws IOException {
        for (int items = 2; items <= 3; items++) {
            PdfReader pdf = pdf(order(Term.calendar(13)), items().subList(0, items), bases());
            assertEquals(1, pdf.getNumberOfPages(), items + " items");
            assertSays(
                    text(pdf, 1),
                    "新绛县安全生产委员会办公室",
                    "责令限期整改指令书",
                    "新安办责改〔2026〕12号",
                    "绛州木作家具厂：",
                    "2026年11月19日，经检查发现你单位存在下列" + items + "项隐患，现责令整改：",
                    "序号部位及隐患内容等级整改要求",
                    "喷漆车间使用非防爆插座6处",
                    "重大",
                    "立即停用并拆除",
                    "示例依据《××省消防条例》第×条、《××市办法》第×条。（",
                    "整改期限：2026年12月3日前（含当日，至24时；按自然日计算）。",
                    "整改期间：喷漆作业须有专人看护。",
                    "第1项为重大隐患，请在提交整改证明前、最迟2026年12月3日报送整改方案",
                    "“五落实”",
                    "整改照片、检测记录",
                    "示例对本指令不服的",
                    "检查人员（两人签名）：",
                    "证件号：",
                    "单位负责人（签名）：",
                    "2026年11月20日",
                    "（印章）",
                    "本指令书一式三份",
                    "沿此线裁下",
                    "送达回证新安办责改〔2026〕12号",
                    "受送达单位",
                    "厂办公室",
                    "系统内",
                    "留置",
                    "系统内：2026年11月20日10时42分送达，10时51分已读。",
                    "直接：2026年11月21日9时05分送达，李某收。",
                    "受送达人签章",
                    "收到时间",
                    "送达人（两人）",
                    "—1—");
        }
    }

    /** As its grade and its bases want it: no plan for a general hazard, a tag only before ours. */
    @Test
    void itSaysNothingThatIsNotSo() throws IOException {
        List<OrderBasis> own = List.of(new OrderBasis("《条例》第一条", false));
        List<OrderBasis> both = List.of(own.getFirst(), bases().getFirst());
        String general = text(pdf(order(Term.calendar(13)), items().subList(1, 2), own), 1);
        assertFalse(general.contains("五落实"), general);
        assertSays(general, "计算）。", "依据《条例》第一条。整改期限");
        assertFalse(general.contains("示例依据"), general);
        assertSays(
                text(pdf(order(Term.calendar(13)), items(), both), 1),
                "依据《条例》第一条、示例《××省消防条例》第×条。（");
    }

    @Test
    void itSaysByWhichDaysItsTermWasCounted() throws IOException {
        assertSays(text(pdf(order(Term.working(9)), items(), bases()), 1), "按工作日计算");
        assertSays(text(pdf(order(Term.statutory(9)), items(), bases()), 1), "按自然日计算，末日休息的已顺延");
    }

    /** Its receipt begins a page of its own there and names the order again. */
    @Test
    void inTheSizeOfOfficialDocumentsItSaysTheSame() throws IOException {
        PdfReader pdf = pdf(FormSize.OFFICIAL, order(Term.calendar(13)), items(), bases());
        int last = pdf.getNumberOfPages();
        StringBuilder order = new StringBuilder();
        for (int page = 1; page < last; page++) {
            order.append(text(pdf, page));
        }
        assertSays(
                order.toString(),
                "新绛县安全生产委员会办公室",
                "责令限期整改指令书",
                "新安办责改〔2026〕12号",
                "绛州木作家具厂：",
                "序号部位及隐患内容等级整改要求",
                "整改期限：2026年12月3日前（含当日，至24时；按自然日计算）。",
                "检查人员（两人签名）：",
                "（印章）",
                "本指令书一式三份");
        assertSays(
                text(pdf, last),
                "送达回证",
                "新安办责改〔2026〕12号",
                "受送达单位绛州木作家具厂",
                "系统内：2026年11月20日10时42分送达，10时51分已读。",
                "收到时间",
                "送达人（两人）",
                "—" + last + "—");
        assertEquals(last, pageOf(pdf, "送达回证"));
        assertFalse(order.toString().contains("沿此线裁下"), order.toString());
    }

    @Test
    void aLongOrderTakesPagesCutsNothingOffAndKeepsItsReceiptWhole() throws IOException {
        List<OrderItem> many =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(
                                no ->
                                        new OrderItem(
                                                no,
                                                no,
                                                "甲".repeat(200),
                                                Grade.GENERAL,
                                                "改".repeat(480) + "第" + no + "项止",
                                                HazardState.ORDERED))
                        .toList();
        for (FormSize size : FormSize.values()) {
            PdfReader pdf = pdf(size, order(Term.calendar(13)), many, bases());
            int pages = pdf.getNumberOfPages();
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= pages; page++) {
                String text = text(pdf, page);
                assertSays(text, "—" + page + "—");
                if (text.contains("改改改")) {
                    assertSays(text, "序号部位及隐患内容等级整改要求");
                }
                all.append(text);
            }
            for (OrderItem item : many) {
                assertSays(all.toString(), "第" + item.no() + "项止");
            }
            assertEquals(many.size() * 200L, count(all, '甲'));
            assertEquals(pages, pageOf(pdf, "送达回证"), "the receipt is whole on the last page");
            assertEquals(pages, pageOf(pdf, "受送达人签章"));
            int signed = pageOf(pdf, "检查人员（两人签名）：");
            assertEquals(signed, pageOf(pdf, "（印章）"));
            assertEquals(signed, pageOf(pdf, "对本指令不服的"), "a seal stands with text");
        }
    }

    private static PdfReader pdf(OrderRow order, List<OrderItem> items, List<OrderBasis> bases)
            throws IOException {
        return pdf(FormSize.ONE_PAGE, order, items, bases);
    }

    private static PdfReader pdf(
            FormSize size, OrderRow order, List<OrderItem> items, List<OrderBasis> bases)
            throws IOException {
        OrderPaper paper = new OrderPaper(Spoken.english());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FormWriter(OfficeFonts.free())
                .write(paper.form(order, items, bases, served(), size), size, out);
        return new PdfReader(out.toByteArray());
    }

    private static void assertSays(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
    }

    private static long count(CharSequence text, char character) {
        return text.chars().filter(one -> one == character).count();
    }

    /** The only page that says it. */
    private static int pageOf(PdfReader pdf, String part) throws IOException {
        List<Integer> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            if (text(pdf, page).contains(part)) {
                pages.add(page);
            }
        }
        assertEquals(1, pages.size(), part + " on pages " + pages);
        return pages.getFirst();
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
                AT.plus(Duration.ofMinutes(9)),
                "yc-safety",
                false);
    }

    private static List<OrderItem> items() {
        return List.of(
                new OrderItem(1, 5, "喷漆车间使用非防爆插座6处", Grade.MAJOR, "立即停用并拆除", HazardState.ORDERED),
                new OrderItem(2, 6, "电源线绝缘破损", Grade.GENERAL, "更换电源线", HazardState.ORDERED),
                new OrderItem(3, 7, "灭弧式保护装置证书到期", Grade.GENERAL, "更换装置", HazardState.ORDERED));
    }

    private static List<OrderBasis> bases() {
        return List.of(new OrderBasis("《××省消防条例》第×条", true), new OrderBasis("《××市办法》第×条", true));
    }

    private static List<ServiceRow> served() {
        return List.of(
                new ServiceRow(ServiceWay.IN_PORTAL, AT, null, null, null, "xj-office"),
                new ServiceRow(
                        ServiceWay.DIRECT,
                        Instant.parse("2026-11-21T01:05:00Z"),
                        "厂办公室",
                        "李某",
                        null,
                        "xj-office"));
    }
}

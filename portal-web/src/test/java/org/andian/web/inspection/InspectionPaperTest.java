package org.andian.web.inspection;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

import org.andian.portal.hazard.Grade;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.TaskState;
import org.andian.portal.inspection.checklist.ItemText;
import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.portal.inspection.visit.Answer;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.VisitFinding;
import org.andian.reports.official.OfficeFonts;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The record of an inspection on paper: Chinese also for an English reader. */
class InspectionPaperTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:42:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aRecordSaysWhatWasAskedAnsweredAndFound() throws IOException {
        String text =
                text(
                        task(TaskKind.INSPECTION, TaskState.DONE, "市安委办", true),
                        List.of("市消防救援支队"),
                        answers(),
                        List.of(finding()));
        assertSays(
                text,
                "现场检查记录",
                "编号12",
                "蒲津宾馆",
                "宾馆检查表（第2版）",
                "陈某",
                "甲、乙",
                "联合检查单位",
                "市消防救援支队",
                "示例本检查表为系统自带示例",
                "箱体完好",
                "接线端子紧固（《规程》第3条）",
                "合格",
                "不合格",
                "不适用",
                "端子发黑",
                "零线端子过热",
                "重大",
                "检查意见：限期整改",
                "检查人员签名",
                "被检查单位签名",
                "2026年11月22日",
                "检查告知");
    }

    /** Before anybody goes there it is a form to be filled in by hand. */
    @Test
    void aRecordCanBeTakenAlong() throws IOException {
        String text =
                text(
                        task(TaskKind.INSPECTION, TaskState.PLANNED, null, false),
                        List.of(),
                        Map.of(),
                        List.of());
        assertSays(text, "（检查单位）", "箱体完好", "未登记发现的问题", "检查人员签名");
        assertFalse(text.contains("系统自带示例"), text);
        assertFalse(text.contains("联合检查单位"), text);
    }

    @Test
    void aSelfCheckIsThePremisesOwn() throws IOException {
        String text =
                text(
                        task(TaskKind.SELF_CHECK, TaskState.DONE, null, false),
                        List.of(),
                        answers(),
                        List.of());
        assertSays(text, "用电安全自查记录", "蒲津宾馆");
        assertFalse(text.contains("（检查单位）"), text);
    }

    private static String text(
            InspectionRow task,
            List<String> bodies,
            Map<Long, Answer> answers,
            List<VisitFinding> findings)
            throws IOException {
        InspectionPaper paper = new InspectionPaper(Spoken.english());
        PdfReader pdf =
                new PdfReader(
                        paper.pdf(
                                paper.form(task, bodies, items(), answers, findings),
                                OfficeFonts.free()));
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        return all.toString().replaceAll("\\s", "");
    }

    private static void assertSays(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
    }

    private static List<ListItem> items() {
        return List.of(
                new ListItem(1, 1, new ItemText("配电箱", "Box", "箱体完好", "whole", null, null, true)),
                new ListItem(
                        2,
                        2,
                        new ItemText("配电箱", "Box", "接线端子紧固", "tight", "《规程》第3条", null, false)));
    }

    private static Map<Long, Answer> answers() {
        return Map.of(
                1L,
                new Answer(1, AnswerVerdict.PASS, null, AT, "jia", AT, 1),
                2L,
                new Answer(2, AnswerVerdict.FAIL, "端子发黑", AT, "jia", AT, 1));
    }

    private static VisitFinding finding() {
        return new VisitFinding(
                1, 2L, 77, "POOR_CONTACT", Grade.MAJOR, "零线端子过热", "二层配电间", DAY, "甲", AT, "jia");
    }

    private static InspectionRow task(TaskKind kind, TaskState state, String body, boolean sample) {
        boolean isDone = state == TaskState.DONE;
        return new InspectionRow(
                12,
                kind,
                state,
                "P-1",
                "蒲津宾馆",
                1L,
                "永济市",
                "HOTEL",
                "DAILY-HOTEL",
                2,
                Purpose.DAILY,
                "宾馆检查表",
                "Hotels",
                sample,
                body == null ? null : 3L,
                body == null ? null : "十一月检查",
                body,
                DAY,
                DAY,
                null,
                "甲、乙",
                false,
                2,
                isDone ? 2 : 0,
                isDone ? 1 : 0,
                0,
                isDone ? "陈某" : null,
                isDone ? "限期整改" : null,
                isDone ? AT : null,
                isDone ? AT : null,
                isDone ? "jia" : null,
                AT,
                "jia",
                false,
                1);
    }
}

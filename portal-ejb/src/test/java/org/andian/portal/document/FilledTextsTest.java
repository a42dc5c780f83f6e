package org.andian.portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.calendar.Term;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.campaign.CampaignProgress.Line;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.order.OrderItem;
import org.andian.portal.hazard.order.OrderNumber;
import org.andian.portal.hazard.order.OrderRow;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What documents say of orders and campaigns. */
class FilledTextsTest {

    private static final Campaign CAMPAIGN = campaign("电气火灾综合治理");

    @Test
    void anOrderIsSupervised() {
        OrderRow order =
                new OrderRow(
                        7,
                        new OrderNumber("新安办责改", 2026, 3),
                        "新区安委办",
                        "A-1",
                        "某商场",
                        "新区",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 2),
                        Term.calendar(10),
                        LocalDate.of(2026, 3, 12),
                        false,
                        null,
                        Instant.EPOCH,
                        "office",
                        null,
                        null,
                        false);
        DocumentDraft draft =
                FilledTexts.of(
                        order,
                        List.of(
                                new OrderItem(
                                        1, 5, "配电箱无门。", Grade.MAJOR, "安装箱门", HazardState.ORDERED)));
        assertEquals("关于督促某商场整改电气火灾隐患的督办通知", draft.title());
        assertEquals("某商场：", draft.addressee());
        assertEquals(
                """
                2026年3月1日，新区安委办对你单位进行检查，发现电气火灾隐患1项，并于2026年3月2日以新安办责改〔2026〕3号责令限期整改。现就有关事项督办如下：
                一、督办事项
                1.配电箱无门（重大隐患）。整改要求：安装箱门。
                二、有关要求
                请于2026年3月12日前完成整改，并将整改情况书面报告我单位。整改期间应落实防范措施，确保安全。
                逾期未完成整改的，将依法处理。\
                """,
                draft.body());
    }

    @Test
    void aCampaignIsToldWithItsTable() {
        CampaignProgress progress =
                new CampaignProgress(
                        List.of(),
                        true,
                        List.of(line(1, "东区", 10, 9, 1), line(2, "西区", 20, 5, 2)),
                        line(3, "", 30, 14, null),
                        List.of());
        DocumentDraft draft =
                FilledTexts.of(DocumentKind.CIRCULAR, CAMPAIGN, progress, LocalDate.of(2026, 3, 5));
        assertEquals("关于电气火灾综合治理进展情况的通报", draft.title());
        assertEquals(
                """
                按照市安委会部署，现将电气火灾综合治理截至2026年3月5日的进展情况通报如下：
                一、总体情况
                全市任务数30，已完成14，完成率46.7%。
                二、进度靠前的地区
                东区完成9，任务数10，完成率90.0%。
                西区完成5，任务数20，完成率25.0%。
                三、进度滞后的地区
                西区完成5，任务数20，完成率25.0%。
                四、下一步工作
                进度滞后的地区要对照任务数倒排时间，逐项落实；各有关单位要加强指导，按期完成任务。\
                """,
                draft.body());
        assertEquals(
                "县区\t任务数\t完成数\t完成率\t名次\n东区\t10\t9\t90.0%\t1\n西区\t20\t5\t25.0%\t2", draft.table());
    }

    /** Else nothing could be written of it. */
    @Test
    void aNameTooLongForATitleIsCut() {
        CampaignProgress progress =
                new CampaignProgress(
                        List.of(), true, List.of(), line(3, "", 30, 14, null), List.of());
        DocumentDraft draft =
                FilledTexts.of(
                        DocumentKind.CIRCULAR,
                        campaign("名".repeat(200)),
                        progress,
                        LocalDate.of(2026, 3, 5));
        assertEquals("关于" + "名".repeat(198), draft.title());
        assertEquals("", draft.table());
    }

    private static Campaign campaign(String name) {
        return new Campaign(
                1,
                "X",
                2,
                "某市",
                "/1/2/",
                name,
                "Campaign",
                "市安委会",
                "Committee",
                null,
                null,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                null,
                List.of(),
                true,
                null,
                null,
                null,
                null);
    }

    private static Line line(long district, String name, int quota, int done, Integer rank) {
        Cell whole = new Cell(0, quota, done, 40, false, false, false);
        return new Line(district, name, 0, List.of(), whole, null, false, rank);
    }
}

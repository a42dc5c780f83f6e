package org.andian.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The head of a file tells the filter of its list as the page does. */
class SelectionTest {

    private static final String ALARMS =
            "?unsettled=true&levels=ALARM,WARNING&district=7&group=SCHOOL&q=%E5%AD%A6"
                    + "&from=2026-11-01&sort=-raisedAt";

    private final Selection chinese = new Selection(Spoken.chinese(), new Registers());
    private final Selection english = new Selection(Spoken.english(), new Registers());

    @Test
    void everyFilterIsTold() {
        Set<String> elsewhere = Set.of("from", "to", "sort");
        assertEquals("筛选：未闭环 是，种类 报警、预警，县区 盐湖区，行业 学校，文字 学", chinese.told(ALARMS, elsewhere));
        assertEquals(
                "filtered: unsettled yes, level Alarm, Early warning, district 盐湖区,"
                        + " industry 学校, text 学, from 1 Nov 2026",
                english.told(ALARMS, Set.of("sort")));
    }

    @Test
    void aListThatIsNotNarrowedSaysSo() {
        for (String whole : new String[] {null, "", "?", "?unsettled=false&sort=no"}) {
            assertEquals("全部，未筛选", chinese.told(whole, Set.of("sort")), whole);
        }
    }

    /** As an older address or a mistyped one has it. */
    @Test
    void whatNobodyKnowsStandsAsItIs() {
        assertEquals(
                "筛选：县区 99，自 1 月，状态 GONE", chinese.told("?district=99&from=1+%E6%9C%88&state=GONE"));
        assertEquals("筛选：文字 %E5%AD%", chinese.told("?q=%E5%AD%"));
    }

    @Test
    void hazardsAreToldInTheirOwnWords() {
        assertEquals(
                "筛选：进度 未销号，等级 重大，种类 故障电弧，来源 报警",
                chinese.told("?standing=OPEN&grade=MAJOR&hazardKind=ARC&source=ALARM"));
    }

    private record Registers() implements Selection.Names {

        @Override
        public Optional<String> district(String idOrCode) {
            return Optional.ofNullable(Map.of("7", "盐湖区").get(idOrCode));
        }

        @Override
        public String group(String code) {
            return code.equals("SCHOOL") ? "学校" : code;
        }

        @Override
        public String department(String code) {
            return code;
        }

        @Override
        public String indicator(String code) {
            return code;
        }

        @Override
        public String campaign(String code) {
            return code;
        }

        @Override
        public String hazardKind(String code) {
            return code.equals("ARC") ? "故障电弧" : code;
        }
    }
}

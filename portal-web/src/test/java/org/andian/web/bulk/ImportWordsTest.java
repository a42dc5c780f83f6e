package org.andian.web.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.bulk.CellFault;
import org.andian.portal.bulk.Finding;
import org.andian.portal.bulk.Kind;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class ImportWordsTest {

    private final ImportWords words = new ImportWords(Spoken.chinese());

    @Test
    void whatHoldsOfSeveralCellsOfARowIsSaidOnce() {
        assertEquals(
                """
                4 单位名称、地址 | 示例、— | 已登记，但内容不同。批量导入不修改已登记的内容，请到登记页面修改，或删去这一行
                4 联系电话 | 12ab | 数字，可含空格、+、-、括号和“转”，不超过 40 个字符
                5 地址 | 路 | 已登记，但内容不同。批量导入不修改已登记的内容，请到登记页面修改，或删去这一行\
                """,
                told(
                        Kind.PREMISES,
                        found(4, "name", "示例", CellFault.DIFFERENT),
                        found(4, "phone", "12ab", CellFault.INVALID),
                        found(4, "address", "", CellFault.DIFFERENT),
                        found(5, "address", "路", CellFault.DIFFERENT)));
    }

    @Test
    void aNameNobodyKnowsIsToldByWhatItShouldName() {
        assertEquals(
                """
                2 县区 | 盐湖 | 没有这个名称或代码。请照“可填值”填写
                3 技术服务单位 | 甲 | 没有这个名称或代码。请照“可填值”填写；技术服务单位须先登记\
                """,
                told(
                        Kind.PREMISES,
                        found(2, "district", "盐湖", CellFault.UNKNOWN),
                        found(3, "provider", "甲", CellFault.UNKNOWN)));
        assertEquals(
                "2 单位编号 | X-1 | 没有这个单位编号。用电单位须先登记",
                told(Kind.DEVICES, found(2, "premises", "X-1", CellFault.UNKNOWN)));
    }

    @Test
    void aWrongCheckCharacterIsNoWrongForm() {
        assertEquals(
                "2 统一社会信用代码 | 91140800MA00000008 | 末位校验码与前面的 17 位不符。请与营业执照逐位核对",
                told(Kind.PREMISES, found(2, "creditCode", "91140800MA00000008", CellFault.CHECK)));
    }

    private String told(Kind kind, Finding... findings) {
        return words.lines(kind, List.of(findings)).stream()
                .map(
                        line ->
                                line.row()
                                        + " "
                                        + words.headings(kind, line)
                                        + " | "
                                        + words.values(line)
                                        + " | "
                                        + line.reason())
                .collect(Collectors.joining("\n"));
    }

    private static Finding found(int row, String field, String value, CellFault fault) {
        return new Finding(row, field, value, fault, null, null);
    }
}

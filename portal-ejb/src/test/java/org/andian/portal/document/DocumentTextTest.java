package org.andian.portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.Paragraph;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bodies as people type them. */
class DocumentTextTest {

    @Test
    void linesThatBeginWithTheNumberOfAHeadingAreHeadings() {
        assertEquals(
                """
                0 现将有关情况通报如下：
                1 总体情况
                2 报警
                2 隐患
                3 东区
                4 一月
                0 1.5 mA 以上的3处。
                0 十分重要
                1 下步工作\
                """,
                DocumentText.paragraphs(
                                """
                                现将有关情况通报如下：
                                一、总体情况
                                （一）报警

                                (二) 隐患
                                1. 东区
                                （1）一月
                                1.5 mA 以上的3处。
                                  十分重要
                                十一、下步工作
                                """)
                        .stream()
                        .map(one -> one.level() + " " + one.text())
                        .collect(Collectors.joining("\n")));
    }

    /** Whoever took a heading out need not number the others. */
    @Test
    void numbersAreCountedAnew() {
        OfficialDocument document =
                new OfficialDocument(
                        "",
                        "",
                        "通知",
                        "",
                        DocumentText.paragraphs("一、甲\n三、乙\n（五）丙"),
                        Optional.empty(),
                        "",
                        "",
                        "");
        assertEquals(
                List.of("一、甲", "二、乙", "（一）丙"),
                document.numbered().stream().map(Paragraph::text).toList());
    }
}

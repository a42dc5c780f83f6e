package org.andian.portal.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.reports.entry.EntryReader;
import org.andian.reports.entry.EntrySheet;
import org.andian.reports.entry.UnusableWorkbook;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Workbooks as offices and programs really make them; what their senders meant is read. */
class OddWorkbooksTest {

    private static final Vocabulary CHINESE =
            new Vocabulary(
                    Map.ofEntries(
                            Map.entry("单位编码", "code"),
                            Map.entry("单位名称", "name"),
                            Map.entry("统一社会信用代码", "creditCode"),
                            Map.entry("县区", "district"),
                            Map.entry("行业", "group"),
                            Map.entry("技术服务单位", "provider"),
                            Map.entry("地址", "address"),
                            Map.entry("经度", "lon"),
                            Map.entry("纬度", "lat"),
                            Map.entry("联系人", "contact"),
                            Map.entry("联系电话", "phone")),
                    Set.of("检查结果"),
                    Set.of(),
                    Map.of());

    private static Upload read(String file) throws Exception {
        Path path = Path.of(OddWorkbooksTest.class.getResource(file + ".xlsx").toURI());
        EntrySheet sheet =
                new EntryReader()
                        .read(path, 100, rows -> Layout.worth(Kind.PREMISES, rows, CHINESE));
        return Layout.of(Kind.PREMISES, sheet, CHINESE);
    }

    /** One field of each row, in the order of the rows. */
    private static List<String> column(Upload upload, String field) {
        return upload.lines().stream().map(line -> line.shown(field)).toList();
    }

    @Test
    void zerosThatANumberFormatPutsInFrontStay() throws Exception {
        Upload upload = read("01-leading-zero-format");
        assertEquals(List.of("007147"), column(upload, "code"));
        assertEquals(List.of("03132050001"), column(upload, "phone"));
        assertEquals(List.of("114.90"), column(upload, "lon"));
    }

    @Test
    void hiddenSheetsAreNotReadButNamed() throws Exception {
        Upload upload = read("02b-hidden-first-old-ledger");
        assertEquals("今年台账", upload.sheet());
        assertEquals(List.of("TST-NEW"), column(upload, "code"));
        assertEquals(List.of(new EntrySheet.Other("去年台账", true)), upload.others());
    }

    @Test
    void headingsOfTwoRows() throws Exception {
        Upload upload = read("03a-two-row-headings");
        assertEquals(3, upload.headingsAt());
        assertEquals(List.of("TST-MH1"), column(upload, "code"));
        assertEquals(List.of("113.08"), column(upload, "lon"));
        assertEquals(List.of("27.83"), column(upload, "lat"));
    }

    @Test
    void strictOpenXmlIsRefusedByItsName() {
        UnusableWorkbook refused =
                assertThrows(UnusableWorkbook.class, () -> read("04-strict-ooxml"));
        assertEquals(UnusableWorkbook.Reason.STRICT, refused.reason());
    }

    @Test
    void invisibleCharactersEnterNoCell() throws Exception {
        Upload upload = read("05-invisible-chars");
        assertEquals(
                List.of("隐形字符甲", "隐形字符乙商场", "隐形字符丁", "隐形字符己", "软连字符", "", ""),
                column(upload, "name"));
        assertEquals("13900000005", column(upload, "phone").getFirst());
        assertEquals("天元区", column(upload, "district").get(2));
        assertEquals("测试路 6 号", column(upload, "address").get(3));
        assertEquals("", column(upload, "contact").get(4));
        assertEquals(
                List.of(CellFault.REQUIRED),
                new Examined(Kind.PREMISES, upload.lines().getLast())
                        .findings().stream().map(Finding::reason).toList());
    }

    @Test
    void codesAndNumbersOfFullWidthAreFolded() throws Exception {
        Upload upload = read("06-full-width");
        assertEquals("TST-FW1", column(upload, "code").getFirst());
        assertEquals("114.90", column(upload, "lon").get(1));
        assertEquals("40.80", column(upload, "lat").get(1));
        assertEquals("139000000007", column(upload, "phone").get(2));
        assertEquals("91130722MA2NKAR34P", column(upload, "creditCode").get(4));
    }

    @Test
    void radicalsAreTheCharactersTheyLookLike() throws Exception {
        Upload upload = read("08-kangxi-radicals");
        assertEquals(List.of("高级中学一", "高级中学一", "石峰某店"), column(upload, "name"));
        assertEquals("石峰区", column(upload, "district").getLast());
    }

    @Test
    void rareCharactersAndFormulasThatAreTextStay() throws Exception {
        List<String> names = column(read("09-names"), "name");
        assertEquals("𠮷野家𬭚𣲗店", names.getFirst());
        assertEquals("=cmd|' /C calc'!A0", names.get(4));
        assertEquals("ཆབ་མདོ་ཟ་ཁང་།餐厅", names.get(13));
        assertEquals(18, names.size());
    }

    @Test
    void propertiesAgainstTheRulesDoNotMatter() throws Exception {
        assertEquals(1, read("10a-wps-core-properties").lines().size());
    }

    @Test
    void aCellThatNamesNoStringIsEmpty() throws Exception {
        Upload upload = read("13-empty-shared-string-cell");
        assertEquals(List.of("TST-SC1"), column(upload, "code"));
        assertEquals(List.of(""), column(upload, "creditCode"));
    }

    @Test
    void mergedCellsAreToldAndTheirValueCanBeFilledIn() throws Exception {
        Upload upload = read("16-merged-data");
        assertEquals(4, upload.merged());
        Finding told = new Examined(Kind.PREMISES, upload.lines().get(1)).findings().getFirst();
        assertEquals(CellFault.MERGED, told.reason());
        assertEquals("天元区", told.detail());
        Upload filled = upload.withMergedFilledIn();
        assertEquals(0, filled.merged());
        assertEquals(List.of("天元区", "天元区", "天元区"), column(filled, "district"));
        assertEquals(List.of(), new Examined(Kind.PREMISES, filled.lines().getLast()).findings());
    }

    @Test
    void theSheetWithTheHeadingsIsFoundBehindACover() throws Exception {
        Upload upload = read("19-cover-sheet-first");
        assertEquals("台账", upload.sheet());
        assertEquals(List.of("TST-CV9"), column(upload, "code"));
        assertEquals(List.of(new EntrySheet.Other("封面", false)), upload.others());
    }
}

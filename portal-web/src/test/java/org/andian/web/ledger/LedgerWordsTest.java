package org.andian.web.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.ledger.LedgerColumn;
import org.andian.portal.ledger.LedgerColumn.Type;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerNames;
import org.andian.portal.ledger.LedgerRow;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class LedgerWordsTest {

    private final LedgerWords chinese = new LedgerWords(Spoken.chinese());
    private final LedgerWords english = new LedgerWords(Spoken.english());

    @Test
    void headingsHaveTheirUnit() {
        LedgerColumn cost = new LedgerColumn("cost", Type.MONEY);
        assertEquals("资金（万元）", chinese.heading(LedgerKind.HAZARD, cost));
        assertEquals(
                "Device number",
                english.heading(LedgerKind.EQUIPMENT, new LedgerColumn("no", Type.TEXT)));
        assertEquals("整改", chinese.part(LedgerKind.HAZARD, "cost"));
    }

    @Test
    void cellsAreWrittenAsTheLedgerHasThem() {
        assertEquals(0.8, value("cost", Type.MONEY, 8000L));
        assertEquals(12d, value("people", Type.WHOLE, 12L));
        assertEquals("逾期", value("result", Type.WORD, "OVERDUE"));
        assertEquals("重大", value("grade", Type.WORD, "MAJOR"));
        assertEquals("漏电", value("kind", Type.NAMES, new LedgerNames("漏电", "Leakage")));
        assertEquals("2026-11-02", value("found", Type.DAY, LocalDate.of(2026, 11, 2)));
        assertEquals(
                "2026-11-03", value("closed", Type.MOMENT, Instant.parse("2026-11-02T17:00:00Z")));
        assertEquals(null, value("place", Type.TEXT, null));
    }

    @Test
    void theNumberOpensTheRecordAndTheNameItsPremises() {
        LedgerRow row = new LedgerRow(7, "7", "P-1", false, List.of("7", "School"), Map.of());
        assertEquals(
                new LedgerCell("7", "/hazard/view.xhtml?id=7", null, false),
                chinese.cell(LedgerKind.HAZARD, row, new LedgerColumn("no", Type.TEXT), "7"));
        assertEquals(
                new LedgerCell("School", "/premises/view.xhtml?code=P-1", null, false),
                chinese.cell(
                        LedgerKind.HAZARD, row, new LedgerColumn("premises", Type.TEXT), "School"));
        assertEquals(
                new LedgerCell("逾期", null, "is-overdue", false),
                chinese.cell(
                        LedgerKind.HAZARD, row, new LedgerColumn("result", Type.WORD), "OVERDUE"));
    }

    private Object value(String code, Type type, Object cell) {
        return chinese.value(LedgerKind.HAZARD, new LedgerColumn(code, type), cell);
    }
}

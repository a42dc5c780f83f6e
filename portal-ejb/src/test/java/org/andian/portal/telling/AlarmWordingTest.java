package org.andian.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class AlarmWordingTest {

    private static final AlarmFacts LEAK =
            new AlarmFacts(
                    7,
                    AlarmKind.RESIDUAL_CURRENT,
                    Level.ALARM,
                    "residualCurrent",
                    Instant.parse("2026-11-30T01:02:03Z"),
                    812.0,
                    812.0,
                    500.0,
                    false,
                    false,
                    "D-1",
                    3,
                    "喷漆车间",
                    1L,
                    "东城家具厂",
                    "MALL",
                    null,
                    "盐湖区",
                    "/1/2/");

    @Test
    void anAlarmInChinese() {
        AlarmWording.Words words =
                AlarmWording.in("zh").of(LEAK, AlarmWording.Why.of(Occasion.RAISED));
        assertEquals("报警：东城家具厂 剩余电流 812 mA（限值 500）", words.subject());
        assertEquals(
                "【报警】东城家具厂（盐湖区）设备D-1第3回路喷漆车间：剩余电流 812 mA（限值 500），"
                        + "2026-11-30 09:02:03。请立即到现场查看，并在平台上确认。",
                words.text());
    }

    @Test
    void whatIsEscalatedAndUrgedInEnglish() {
        AlarmWording english = AlarmWording.in("en");
        assertEquals(
                "[Alarm] 东城家具厂 (盐湖区), device D-1 circuit 3 喷漆车间: residual current 812 mA (limit"
                    + " 500), 2026-11-30 09:02:03. Nobody has acknowledged for 10 minutes, so you"
                    + " are told; see that it is dealt with.",
                english.of(
                                LEAK,
                                new AlarmWording.Why(
                                        Occasion.ESCALATED, Duration.ofMinutes(10), null))
                        .text());
        assertEquals(
                "Alarm: 东城家具厂, residual current 812 mA (limit 500)",
                english.of(LEAK, new AlarmWording.Why(Occasion.URGED, Duration.ZERO, "Li"))
                        .subject());
    }

    @Test
    void manyAsOneInBothLanguages() {
        assertEquals("报警12起：盐湖区", AlarmWording.in("zh").ofMany(LEAK, 12, true).subject());
        assertEquals(
                "【报警】东城家具厂一分钟内发生12起，如设备D-1第3回路喷漆车间：剩余电流 812 mA（限值 500）。"
                        + "后续同类不再逐条发送，计入平台；请立即到现场查看，并查看报警列表。",
                AlarmWording.in("zh").ofMany(LEAK, 12, false).text());
        assertEquals(
                "Alarm × 499 cleared: 东城家具厂",
                AlarmWording.in("en").ofManyCleared(LEAK, 499).subject());
    }
}

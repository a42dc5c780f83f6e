package org.andian.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
                "报警：东城家具厂（盐湖区），设备D-1第3回路喷漆车间，剩余电流 812 mA（限值 500），"
                        + "2026-11-30 09:02:03。请立即到现场查看，并在平台上确认。",
                words.text());
    }

    @Test
    void whatIsEscalatedAndUrgedInEnglish() {
        AlarmWording english = AlarmWording.in("en");
        assertEquals(
                "Alarm: 东城家具厂 (盐湖区), device D-1 circuit 3 喷漆车间: residual current 812 mA (limit"
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
    void whoComesOnDutyHearsHowManyWait() {
        AlarmWording.Why why = new AlarmWording.Why(Occasion.ON_DUTY, Duration.ZERO, "3");
        AlarmWording.Words chinese = AlarmWording.in("zh").of(LEAK, why);
        AlarmWording.Words english = AlarmWording.in("en").of(LEAK, why);
        assertEquals("接班：未确认3起，报警：东城家具厂 剩余电流 812 mA（限值 500）", chinese.subject());
        assertEquals(
                "On duty: 3 open. Alarm: 东城家具厂, residual current 812 mA (limit 500)",
                english.subject());
        assertEquals(
                "您已接班，未恢复且无人确认的共3起（含本起），请查看报警列表并确认。",
                chinese.text().substring(chinese.text().indexOf("您")));
        assertEquals(
                "You are on duty now; 3 such are open: see the list of alarms.",
                english.text().substring(english.text().indexOf("You ")));
    }

    @Test
    void manyAsOneInBothLanguages() {
        assertEquals("报警12起：盐湖区", AlarmWording.in("zh").ofMany(LEAK, 12, true).subject());
        assertEquals(
                "报警：东城家具厂短时间内发生12起，如设备D-1第3回路喷漆车间，剩余电流 812 mA（限值 500）。"
                        + "后续不高于该级别的不再逐条发送，计入平台；请立即到现场查看，并查看报警列表。",
                AlarmWording.in("zh").ofMany(LEAK, 12, false).text());
        assertEquals(
                "Alarm × 499 cleared: 东城家具厂",
                AlarmWording.in("en").ofManyCleared(LEAK, 499, false).subject());
        assertEquals(
                "报警：盐湖区合并告知的499起均已恢复正常，请查明原因。",
                AlarmWording.in("zh").ofManyCleared(LEAK, 499, true).text());
        assertTrue(
                AlarmWording.in("zh").ofMany(LEAK, 12, true).text().contains("如东城家具厂 设备D-1第3回路"));
    }

    /** Whoever is sent there must read all he is asked to do. */
    @Test
    void whatSomebodyIsAskedToDoIsNotCutOff() {
        String asked = "张三: " + "请带钥匙到配电房。".repeat(55);
        String told =
                AlarmWording.in("zh")
                        .of(LEAK, new AlarmWording.Why(Occasion.DISPATCHED, Duration.ZERO, asked))
                        .text();
        assertTrue(told.endsWith(asked), told);
    }

    /** A text that is missing would be an alarm of which nobody is told. */
    @ParameterizedTest
    @EnumSource(AlarmKind.class)
    void everythingCanBeSaidInTheLengthOfAShortMessage(AlarmKind kind) {
        for (Level level : Level.values()) {
            for (Occasion occasion : Occasion.values()) {
                for (String language : List.of("zh", "en")) {
                    AlarmWording.Why why =
                            new AlarmWording.Why(
                                    occasion, Duration.ofMinutes(1440), "n".repeat(100));
                    AlarmWording.Words words =
                            AlarmWording.in(language).of(longest(kind, level), why);
                    String all = kind + " " + level + " " + occasion + " " + words;
                    assertFalse(words.subject().isBlank(), all);
                    assertFalse(words.text().contains("{") || words.text().contains("null"), all);
                    assertTrue(words.text().length() <= 500, all);
                }
            }
        }
    }

    @Test
    void whatHangsNowhereHasNoDistrict() {
        AlarmFacts alarm =
                new AlarmFacts(
                        7,
                        AlarmKind.SMOKE,
                        Level.ALARM,
                        "smoke",
                        Instant.parse("2026-11-30T01:02:03Z"),
                        1.0,
                        1.0,
                        null,
                        true,
                        false,
                        "D-2",
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        assertEquals(
                "报警已恢复：未挂接单位的设备，设备D-2，烟雾，2026-11-30 09:02:03。已恢复正常，请查明原因。",
                AlarmWording.in("zh").of(alarm, AlarmWording.Why.of(Occasion.CLEARED)).text());
    }

    private static AlarmFacts longest(AlarmKind kind, Level level) {
        return new AlarmFacts(
                7,
                kind,
                level,
                kind.ruledMetrics().stream().findFirst().orElse(""),
                Instant.parse("2026-11-30T01:02:03Z"),
                12345.6,
                null,
                500.0,
                false,
                false,
                "D".repeat(64),
                128,
                "c".repeat(200),
                1L,
                "p".repeat(200),
                "MALL",
                null,
                "d".repeat(200),
                "/1/2/");
    }
}

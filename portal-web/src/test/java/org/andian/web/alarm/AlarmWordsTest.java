package org.andian.web.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.HistoryEntry;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.event.Communication;
import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventRow;
import org.andian.web.frame.PersonWords;
import org.andian.web.frame.Spoken;
import org.andian.web.frame.Words;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

class AlarmWordsTest {

    private static final Instant RAISED = Instant.parse("2026-11-29T00:30:00Z");
    private static final Clock CLOCK = Clock.fixed(RAISED.plusSeconds(9000), ZoneOffset.UTC);

    private final AlarmWords chinese = speaking(Spoken.chinese());
    private final AlarmWords english = speaking(Spoken.english());

    @Test
    void theWorstValueIsCalledByWhatItIs() {
        AlarmRow leak = alarm(AlarmKind.RESIDUAL_CURRENT, "residualCurrent", 599.3, 400.0, "mA");
        assertEquals("峰值 599 mA · 峰值 · 超出 +50%", worst(chinese, leak));
        assertEquals("peak 599 mA · Peak · Above limit +50%", worst(english, leak));
        AlarmRow low = alarm(AlarmKind.UNDER_VOLTAGE, "voltageA", 180.0, 187.0, "V");
        assertEquals("最低值 180 V · 最低值 · 低于设定 4%", worst(chinese, low));
        assertEquals("lowest 180 V · Lowest value · Below limit by 4%", worst(english, low));
        AlarmRow lost = alarm(AlarmKind.PHASE_LOSS, "voltageB", 6.8, 115.0, "V");
        assertEquals("最低值 6.8 V · 最低值 · 低于设定 94%", worst(chinese, lost));
        AlarmRow broken = alarm(AlarmKind.SENSOR_FAULT, "temperature2", -40.0, null, "°C");
        assertEquals("读数 -40 °C · 读数 · 超出 ", worst(chinese, broken));
    }

    @Test
    void smokeHasNoFigures() {
        AlarmRow smoke = alarm(AlarmKind.SMOKE, "smoke", 1.0, 1.0, "");
        assertEquals("— · 峰值 · 超出 ", worst(chinese, smoke));
        assertEquals(null, chinese.limit(smoke));
        assertEquals(
                "触发", chinese.happened(new HistoryEntry(RAISED, "raised", null, 1.0, null), smoke));
        assertEquals("", new EventWords(Spoken.chinese(), chinese).remark(event(AlarmKind.SMOKE)));
    }

    @Test
    void anEventTellsItsWorstValueByItsName() {
        EventWords events = new EventWords(Spoken.chinese(), chinese);
        assertEquals("最低值 1 V · 设定 1 V", events.remark(event(AlarmKind.UNDER_VOLTAGE)));
        assertEquals("峰值 1 V · 设定 1 V", events.remark(event(AlarmKind.OVER_VOLTAGE)));
        assertEquals("读数 1 V", events.remark(event(AlarmKind.SENSOR_FAULT)));
    }

    @Test
    void aNumberStandsApartFromTheChineseWordsBehindIt() {
        assertEquals("温度 2 偏高", chinese.what(AlarmKind.TEMPERATURE, "temperature2", false, null));
        assertEquals("线缆温度超限", chinese.what(AlarmKind.TEMPERATURE, "", true, null));
        assertEquals(
                "温度 2 传感器故障", chinese.what(AlarmKind.SENSOR_FAULT, "temperature2", false, null));
        assertEquals(
                "剩余电流传感器故障", chinese.what(AlarmKind.SENSOR_FAULT, "residualCurrent", false, null));
        assertEquals(
                "Temperature 2: sensor fault",
                english.what(AlarmKind.SENSOR_FAULT, "temperature2", false, null));
    }

    @Test
    void whatWasHeardOfLaterSaysWhenThatWas() {
        AlarmRow late = heard(Duration.ofMinutes(95));
        assertEquals(
                """
                08:30:00 读数 201 mA，触发
                10:00:00 读数 583 mA，收到后仍未恢复，须处理
                10:05:00 平台收到（发生后 1 小时 35 分），等待时间从此时算起
                10:20:00 t-watch 确认\
                """,
                track(chinese, late));
        assertEquals(
                """
                08:30:00 Raised at 201 mA
                10:00:00 Still not over after it was received at 583 mA
                10:05:00 Received by the portal 1 h 35 min later; the wait counts from then
                10:20:00 Acknowledged by t-watch\
                """,
                track(english, late));
        assertEquals(true, chinese.isHeardLater(late));
    }

    @Test
    void whatWasHeardOfAtOnceTellsOneTime() {
        AlarmRow live = heard(Duration.ofMinutes(5));
        assertEquals(false, chinese.isHeardLater(live));
        assertEquals(
                """
                08:30:00 读数 201 mA，触发
                10:00:00 读数 583 mA，收到后仍未恢复，须处理
                10:20:00 t-watch 确认\
                """,
                track(chinese, live));
    }

    @Test
    void ofSilenceThePortalHearsFromNobody() {
        Duration hour = Duration.ofHours(1);
        AlarmRow silent = alarm(AlarmKind.DEVICE_OFFLINE, "", 0, null, "", hour);
        assertEquals(false, chinese.isHeardLater(silent));
    }

    /** A broken device may send anything. */
    @Test
    void noValueIsCutToTheGreatestWholeNumber() {
        assertEquals("1×10⁹⁹", chinese.figure(1e99));
        AlarmRow leak = alarm(AlarmKind.RESIDUAL_CURRENT, "residualCurrent", 4e99, 400.0, "mA");
        assertEquals("+1×10⁹⁹%", chinese.excess(leak));
    }

    private static String worst(AlarmWords words, AlarmRow alarm) {
        return words.worstInWords(alarm)
                + " · "
                + words.worstName(alarm)
                + " · "
                + words.excessName(alarm)
                + " "
                + words.excess(alarm);
    }

    private static String track(AlarmWords words, AlarmRow alarm) {
        Instant lasting = RAISED.plus(Duration.ofMinutes(90));
        Instant done = RAISED.plus(Duration.ofMinutes(110));
        List<HistoryEntry> history =
                List.of(
                        new HistoryEntry(RAISED, "raised", null, 200.7, null),
                        new HistoryEntry(lasting, "lasting", null, 582.9, null),
                        new HistoryEntry(done, "acknowledged", "t-watch", null, null));
        return words.track(alarm, history).stream()
                .map(
                        entry ->
                                Spoken.chinese().time(entry.at())
                                        + " "
                                        + words.happened(entry, alarm))
                .collect(Collectors.joining("\n"));
    }

    private static AlarmWords speaking(Words words) {
        PersonWords logins =
                new PersonWords() {
                    @Override
                    public String name(String login) {
                        return login;
                    }
                };
        return new AlarmWords(words, logins, CLOCK);
    }

    private static AlarmRow heard(Duration later) {
        return alarm(AlarmKind.RESIDUAL_CURRENT, "residualCurrent", 599.3, 400.0, "mA", later);
    }

    private static AlarmRow alarm(
            AlarmKind kind, String metric, double worst, Double limit, String unit) {
        return alarm(kind, metric, worst, limit, unit, Duration.ZERO);
    }

    private static AlarmRow alarm(
            AlarmKind kind,
            String metric,
            double worst,
            Double limit,
            String unit,
            Duration heardLater) {
        return new AlarmRow(
                1,
                kind,
                kind.counted(Level.ALARM),
                metric,
                "rule",
                RAISED,
                RAISED.plus(heardLater),
                worst,
                worst,
                worst,
                limit,
                unit,
                1,
                false,
                null,
                null,
                null,
                null,
                null,
                "D-1",
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                1);
    }

    private static EventRow event(AlarmKind kind) {
        return new EventRow(
                0,
                1,
                EventKind.ALARM,
                RAISED,
                RAISED,
                Communication.LIVE,
                kind,
                "",
                false,
                null,
                null,
                "D-1",
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                1.0,
                1.0,
                "V",
                1,
                null,
                1L,
                null,
                false);
    }
}

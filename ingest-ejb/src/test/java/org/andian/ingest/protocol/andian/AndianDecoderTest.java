package org.andian.ingest.protocol.andian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.ingest.protocol.Decoded;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.Frame.Kind;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** One line for each message a device may send, and for each a hostile one may. */
class AndianDecoderTest {

    @Test
    void oneReading() {
        assertReadings(
                """
                {"ts": 1795000000000, "seq": 7, "circuit": 2, "values": {"residualCurrent": 312.5, \
                "temperature1": 45.0}}\
                """,
                """
                2026-11-18T11:06:40Z seq 7 circuit 2 residualCurrent 312.5, temperature1 45.0\
                """);
    }

    @Test
    void everyMetric() {
        assertReadings(
                """
                {"ts":1795000000000,"values":{"residualCurrent":1,"temperature1":2,"temperature2":3,"temperature3":4,\
                "temperature4":5,"currentA":6,\
                "currentB":7,"currentC":8,"currentN":9,"voltageA":10,"voltageB":11,"voltageC":12,"power":13,\
                "energy":14,"powerFactor":0.95,\
                "frequency":50,"thdU":15,"thdI":16,"arcCount":17,"smoke":1}}\
                """,
                """
                2026-11-18T11:06:40Z circuit 1 residualCurrent 1.0, temperature1 2.0, temperature2 3.0, \
                temperature3 4.0, temperature4 5.0, currentA 6.0, \
                currentB 7.0, currentC 8.0, currentN 9.0, voltageA 10.0, voltageB 11.0, voltageC 12.0, power 13.0, \
                energy 14.0, powerFactor 0.95, \
                frequency 50.0, thdU 15.0, thdI 16.0, arcCount 17.0, smoke 1.0\
                """);
    }

    @Test
    void manyReadings() {
        assertReadings(
                """
                [{"ts": 1795000000000, "circuit": 1, "values": {"power": 1}}, {"ts": 1795000001000, "circuit": 64, \
                "values": {"power": 2}}]\
                """,
                """
                2026-11-18T11:06:40Z circuit 1 power 1.0
                2026-11-18T11:06:41Z circuit 64 power 2.0\
                """);
    }

    @Test
    void isoStamps() {
        assertReadings(
                """
                [{"ts": "2026-11-18T11:06:40Z", "values": {"power": 1}}, {"ts": "2026-11-18T19:06:40.250+08:00", \
                "values": {"power": 2}}]\
                """,
                """
                2026-11-18T11:06:40Z circuit 1 power 1.0
                2026-11-18T11:06:40.250Z circuit 1 power 2.0\
                """);
    }

    @Test
    void withoutClock() {
        assertReadings(
                """
                {"seq": 8, "values": {"smoke": 0}}\
                """,
                "clockless seq 8 circuit 1 smoke 0.0");
        assertReadings(
                """
                {"ts": null, "seq": null, "circuit": 0, "values": {"smoke": 1}}\
                """,
                "clockless circuit 0 smoke 1.0");
    }

    @Test
    void unknownMetricsAreKept() {
        assertReadings(
                """
                {"ts": 0, "values": {"insulation": 1.5e3, "湿度": 60, "power": 1}}\
                """,
                "1970-01-01T00:00:00Z circuit 1 power 1.0 | insulation 1500.0, 湿度 60.0");
    }

    @Test
    void whatIsNotMeasuredIsNull() {
        assertReadings(
                """
                {"ts": 0, "values": {"power": 1, "energy": null}, "firmware": {"version": [1, 2]}}\
                """,
                "1970-01-01T00:00:00Z circuit 1 power 1.0");
    }

    @Test
    void flawedReadingsLeaveTheOthersAlone() {
        assertReadings(
                """
                [{"ts": 0, "values": {"temperature1": 99999}}, {"ts": 0, "values": {"power": 1}}, {"ts": 0, \
                "values": {"power": "hot"}}, 5,
                 {"ts": 0, "circuit": 65, "values": {"power": 1}}, {"ts": 0, "circuit": 1.5, "values": {"power": 1}}, \
                {"ts": 0, "values": {}},
                 {"ts": "yesterday", "values": {"power": 1}}, {"ts": 0}, {"ts": true, "values": {"power": 1}}, \
                {"ts": 0, "values": {"x": 1e999}},
                 {"ts": 9e99, "values": {"power": 1}}, {"ts": "2026-11-18T11:06:40", "values": {"power": 1}}, \
                {"ts": 0, "values": {" ": 1}},
                 {"ts": 1e999999999, "values": {"power": 1}}, {"ts": 0, "values": {"\\u0000": 1}}, {"ts": 0, \
                "values": {"\\ud800": 1}}]\
                """,
                """
                1970-01-01T00:00:00Z circuit 1 ! temperature1 99999.0 impossibleValue: temperature1 = 99999.0
                1970-01-01T00:00:00Z circuit 1 power 1.0
                1970-01-01T00:00:00Z circuit 0 power 1.0 ! badCircuit: circuit = 65
                1970-01-01T00:00:00Z circuit 0 power 1.0 ! impossibleNumber: circuit = 1.5
                clockless circuit 1 power 1.0 ! badTime: ts = yesterday
                clockless circuit 1 power 1.0 ! wrongType: ts is no number
                clockless circuit 1 power 1.0 ! impossibleNumber: ts = 9e99
                2026-11-18T03:06:40Z circuit 1 power 1.0
                clockless circuit 1 power 1.0 ! impossibleNumber: ts = 1e999999999
                impossibleValue: element 0: temperature1 = 99999.0
                wrongType: element 2: power is no number
                wrongType: element 3: element is no object
                noValues: element 6: values holds no number
                wrongType: element 8: values is no object
                impossibleNumber: element 10: x = 1e999
                badCode: element 13: a code of 1 characters
                badCode: element 15: a code of 1 characters
                badCode: element 16: a code of 1 characters\
                """);
    }

    @Test
    void oneUnfitMetricLeavesTheOthersAlone() {
        assertReadings(
                """
                [{"ts": 0, "values": {"residualCurrent": 655, "temperature4": 6553.5}}, \
                {"ts": 0, "values": {"residualCurrent": 656, "powerFactor": 1.002}}, \
                {"ts": 0, "values": {"residualCurrent": 657, "temperature1": "--"}}, \
                {"ts": 0, "values": {"residualCurrent": 658, "power": true}}, \
                {"ts": 0, "values": {"residualCurrent": 659, "x": {}, "humidity": 60}}]\
                """,
                """
                1970-01-01T00:00:00Z circuit 1 residualCurrent 655.0 \
                ! temperature4 6553.5 impossibleValue: temperature4 = 6553.5
                1970-01-01T00:00:00Z circuit 1 residualCurrent 656.0 \
                ! powerFactor 1.002 impossibleValue: powerFactor = 1.002
                1970-01-01T00:00:00Z circuit 1 residualCurrent 657.0 \
                ! temperature1 wrongType: temperature1 is no number
                1970-01-01T00:00:00Z circuit 1 residualCurrent 658.0 \
                ! power wrongType: power is no number
                1970-01-01T00:00:00Z circuit 1 residualCurrent 659.0 | humidity 60.0 \
                ! wrongType: x is no number\
                """);
    }

    @Test
    void numbersWrittenAsTextsAndStatesAsWords() {
        assertReadings(
                """
                [{"ts": "0", "seq": "7", "circuit": "2", "values": {"residualCurrent": "658", "power": " 1.5e1 "}}, \
                {"ts": 0, "values": {"smoke": true}}, {"ts": 0, "values": {"smoke": "true"}}, \
                {"ts": 0, "values": {"smoke": "1"}}, {"ts": 0, "values": {"smoke": false, "door": true}}]\
                """,
                """
                1970-01-01T00:00:00Z seq 7 circuit 2 residualCurrent 658.0, power 15.0
                1970-01-01T00:00:00Z circuit 1 smoke 1.0
                1970-01-01T00:00:00Z circuit 1 smoke 1.0
                1970-01-01T00:00:00Z circuit 1 smoke 1.0
                1970-01-01T00:00:00Z circuit 1 smoke 0.0 | door 1.0\
                """);
    }

    /** Whatever stands for it, the moment is the same; without a zone it is China's. */
    @Test
    void timesAsGatewaysWriteThem() {
        for (String ts :
                new String[] {
                    "1795000000123",
                    "\"1795000000123\"",
                    "\"2026-11-18 19:06:40.123\"",
                    "\"2026/11/18 19:06:40.123\"",
                    "\"2026-11-18T19:06:40.123\"",
                    "\"20261118190640123\"",
                    "20261118190640123",
                    "\"2026-11-18T19:06:40.123+0800\"",
                    "\"2026-11-18 19:06:40.123 +08:00\"",
                    "\"2026-11-18 11:06:40.123Z\"",
                    "\"20261118110640123+0000\""
                }) {
            assertReadings(
                    "{\"ts\": " + ts + ", \"values\": {\"power\": 1}}",
                    "2026-11-18T11:06:40.123Z circuit 1 power 1.0");
        }
        for (String ts :
                new String[] {
                    "1795000000",
                    "\"1795000000\"",
                    "1795000000.0",
                    "\"2026-11-18 19:06:40\"",
                    "20261118190640",
                    "\"20261118190640\""
                }) {
            assertReadings(
                    "{\"ts\": " + ts + ", \"values\": {\"power\": 1}}",
                    "2026-11-18T11:06:40Z circuit 1 power 1.0");
        }
    }

    @Test
    void timesBeyondAllMeasureAreNone() {
        for (String ts : new String[] {"1e2147483647", "1e-2147483647", "\"99999999999999\""}) {
            Decoded.Readings decoded =
                    (Decoded.Readings)
                            decode(
                                    Kind.READINGS,
                                    "{\"ts\": " + ts + ", \"values\": {\"power\": 1}}");
            Long found = decoded.readings().getFirst().ts();
            assertEquals(ts.startsWith("\"") ? Long.valueOf(99999999999999L) : null, found, ts);
        }
        assertReadings(
                "{\"ts\": \"20261399000000\", \"values\": {\"power\": 1}}",
                "clockless circuit 1 power 1.0 ! badTime: ts = 20261399000000");
    }

    @Test
    void paddingAroundTheBodyIsStripped() {
        assertReadings(
                "\uFEFF{\"ts\": 0, \"values\": {\"residualCurrent\": 659}}\0\0",
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 659.0");
    }

    @Test
    void aBodyThatBreaksARuleStillGivesItsFitValues() {
        assertReadings(
                "{\"ts\": 0, \"values\": {\"residualCurrent\": 660, \"power\": NaN}}",
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 660.0 ! power wrongType: power is"
                        + " no number ! malformedJson: *");
        assertReadings(
                "{\"ts\": 0, \"values\": {\"residualCurrent\": 661, \"power\": -inf}}",
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 661.0 ! power wrongType: power is"
                        + " no number ! malformedJson: *");
        assertReadings(
                "{\"ts\": 0, \"values\": {\"residualCurrent\": 662, \"power\": 1, \"power\": 2}}",
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 662.0 ! power duplicateKey: power !"
                        + " duplicateKey: *");
        assertReadings(
                "{\"values\": {\"residualCurrent\": 663, \"power\": " + "9".repeat(99) + "}}",
                "clockless circuit 1 residualCurrent 663.0 ! power impossibleNumber: a number of 99"
                        + " characters ! impossibleNumber: *");
        assertReadings(
                "{\"name\": \"配电箱\", \"values\": {\"residualCurrent\": 664}}"
                        .getBytes(java.nio.charset.Charset.forName("GB18030")),
                "clockless circuit 1 residualCurrent 664.0 ! notUtf8: *");
        assertReadings(
                "{\"values\": {\"residualCurrent\": 665}, \"a\": "
                        + "[".repeat(50)
                        + "]".repeat(50)
                        + "}",
                "clockless circuit 1 residualCurrent 665.0 ! tooDeep: *");
    }

    @Test
    void tooManyUnknownMetrics() {
        StringJoiner values = new StringJoiner(",");
        for (int i = 0; i < 33; i++) {
            values.add("\"x" + i + "\":1");
        }
        assertReadings(
                "{\"values\":{" + values + "}}", "tooManyMetrics: more than 32 unknown metrics");
        assertReadings(
                "{\"values\":{\"" + "x".repeat(65) + "\":1}}", "badCode: a code of 65 characters");
    }

    @Test
    void malformed() {
        for (String body :
                new String[] {
                    "",
                    " ",
                    "{",
                    "{\"ts\": 1",
                    "{\"ts\": 1,}",
                    "{'ts': 1}",
                    "nonsense",
                    "{\"values\": {\"power\": NaN}}",
                    "[{\"ts\": 1}",
                    "{\"values\": {\"power\": 1",
                    "{\"values\": {\"humidity\": 1}} {}",
                    "{\"values\": {\"power\": 01}}",
                    "{\"values\": {\"power\": +1}}",
                    "{\"ts\": \"\u0001\"}"
                }) {
            assertEquals("malformedJson", reason(decode(Kind.READINGS, body)), body);
        }
    }

    @Test
    void notAnObject() {
        assertReadings("5", "wrongType: element is no object");
        assertReadings("null", "wrongType: element is no object");
        assertReadings("[[]]", "wrongType: element is no object");
        assertEquals("empty", reason(decode(Kind.READINGS, "[]")));
    }

    @Test
    void sameKeyTwice() {
        assertEquals(
                "duplicateKey",
                reason(decode(Kind.READINGS, "{\"values\": {\"power\": 1, \"power\": 2}}")));
        assertReadings(
                "{\"ts\": 1, \"ts\": 2, \"values\": {\"power\": 1}}",
                "clockless circuit 1 power 1.0 ! duplicateKey: ts ! duplicateKey: ts");
    }

    @Test
    void tooDeep() {
        assertEquals("tooDeep", reason(decode(Kind.READINGS, "[".repeat(100_000))));
        assertEquals(
                "tooDeep",
                reason(decode(Kind.READINGS, "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000))));
    }

    @Test
    void tooLongNumber() {
        assertEquals(
                "impossibleNumber",
                reason(
                        decode(
                                Kind.READINGS,
                                "{\"values\": {\"power\": " + "9".repeat(200_000) + "}}")));
    }

    @Test
    void notUtf8() {
        assertEquals(
                "notUtf8",
                reason(
                        decode(
                                Kind.READINGS,
                                new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})));
        assertEquals(
                "notUtf8",
                reason(
                        decode(
                                Kind.READINGS,
                                "{\"values\": {\"功率\": 1}}"
                                        .getBytes(java.nio.charset.Charset.forName("GB18030")))));
        assertEquals(
                "malformedJson",
                reason(
                        decode(
                                Kind.READINGS,
                                "{\"values\": {\"power\": 1}}"
                                        .getBytes(StandardCharsets.UTF_16BE))));
    }

    @Test
    void tooLarge() {
        assertEquals(
                "tooLarge", reason(decode(Kind.READINGS, new byte[AndianDecoder.MOST_BYTES + 1])));
        assertEquals("tooMany", reason(decode(Kind.READINGS, "[" + "1,".repeat(5_000) + "1]")));
    }

    @Test
    void events() {
        assertEvents(
                """
                [{"ts": 1795000000000, "seq": 3, "circuit": 1, "kind": "alarm", "code": "residualCurrent", \
                "text": "剩余电流过大", "value": 612},
                 {"kind": "fault", "code": "E42"}, {"kind": "panic", "code": "E42"}, {"kind": "event"}, \
                {"kind": "event", "code": 5}]\
                """,
                """
                2026-11-18T11:06:40Z seq 3 circuit 1 alarm residualCurrent "剩余电流过大" 612.0
                clockless circuit 1 fault E42
                badKind: element 2: kind = panic
                badCode: element 3: code is missing
                wrongType: element 4: code is no string\
                """);
    }

    @Test
    void whatStandsBeforeOrBehindTheFlawIsRead() {
        assertReadings(
                "{\"values\": {\"power\": 1}} {}",
                "clockless circuit 1 power 1.0 ! malformedJson: *");
        assertReadings(
                "+IPD,59:{\"values\": {\"power\": 1}}OK",
                "clockless circuit 1 power 1.0 ! malformedJson: *");
        assertReadings(
                "{\"ts\": 0, \"values\": {\"power\": 1}}\n{\"ts\": 1, \"values\": {\"power\": 2}}",
                "1970-01-01T00:00:00Z circuit 1 power 1.0 ! malformedJson: *");
        assertReadings(
                "[{\"ts\": 0, \"values\": {\"residualCurrent\": 900}}, {\"ts\": 0, \"val",
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 900.0 ! malformedJson: *");
        assertReadings(
                "{\"ts\": 0, \"values\": {\"residualCurrent\": 900, \"temperature1\": 9",
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 900.0 ! malformedJson: *");
        assertReadings(
                "{\"ts\": 0, \"values\": {\"residualCurrent\": 900,}}",
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 900.0 ! malformedJson: *");
    }

    @Test
    void anEventLivesWithoutWhatCannotBeReadOfIt() {
        assertEvents(
                """
                [{"ts": "soon", "circuit": 99, "kind": "alarm", "code": "residualCurrent", "text": 5, "value": "--"},
                 {"ts": "2026-11-18 19:06:40", "kind": "alarm", "code": "smoke", "value": "700"}]\
                """,
                """
                clockless circuit 0 alarm residualCurrent \
                ! badTime: ts = soon ! badCircuit: circuit = 99 ! wrongType: text is no string \
                ! wrongType: value is no number
                2026-11-18T11:06:40Z circuit 1 alarm smoke 700.0\
                """);
    }

    @Test
    void longTextsOfEventsAreCut() {
        Decoded.Events decoded =
                (Decoded.Events)
                        decode(
                                Kind.EVENTS,
                                "{\"kind\": \"event\", \"code\": \"E\", \"text\": \""
                                        + "长".repeat(400)
                                        + "\"}");
        assertEquals("长".repeat(300), decoded.events().getFirst().text());
    }

    @Test
    void brokerReports() {
        assertEquals(
                """
                [BrokerEvent[at=2026-11-18T11:06:40Z, kind=badCredentials, username=D-1, clientId=c, remote=10.0.0.9, \
                topic=null, count=12]]\
                """,
                ((Decoded.BrokerReports)
                                decode(
                                        Kind.BROKER,
                                        """
                                        {"at": 1795000000000, "kind": "badCredentials", "username": "D-1", \
                                        "clientId": "c", "remote": "10.0.0.9", "topic": null, "count": 12}\
                                        """))
                        .events()
                        .toString());
        assertEquals("badReport", reason(decode(Kind.BROKER, "{\"kind\": \"other\"}")));
    }

    @Test
    void repliesWaitForNoCommand() {
        assertEquals(
                "unknownCommand",
                reason(decode(Kind.REPLIES, "{\"id\": \"1\", \"result\": \"done\"}")));
    }

    private static void assertReadings(String body, String expected) {
        assertReadings(body.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static void assertReadings(byte[] body, String expected) {
        Decoded.Readings decoded = (Decoded.Readings) decode(Kind.READINGS, body);
        StringJoiner lines = new StringJoiner("\n");
        decoded.readings().forEach(reading -> lines.add(line(reading)));
        decoded.flaws().forEach(flaw -> lines.add(flaw.reason() + ": " + flaw.detail()));
        String found = lines.toString();
        assertEquals(
                expected.replace("*", ""),
                expected.endsWith("*")
                        ? found.substring(0, Math.min(found.length(), expected.length() - 1))
                        : found);
    }

    private static void assertEvents(String body, String expected) {
        Decoded.Events decoded = (Decoded.Events) decode(Kind.EVENTS, body);
        StringJoiner lines = new StringJoiner("\n");
        decoded.events()
                .forEach(
                        event ->
                                lines.add(
                                        head(event.ts(), event.seq(), event.circuit())
                                                + " "
                                                + event.kind()
                                                + " "
                                                + event.code()
                                                + (event.text() == null
                                                        ? ""
                                                        : " \"" + event.text() + "\"")
                                                + (event.value() == null ? "" : " " + event.value())
                                                + unfit(event.unfit())));
        decoded.flaws().forEach(flaw -> lines.add(flaw.reason() + ": " + flaw.detail()));
        assertEquals(expected, lines.toString());
    }

    private static String line(Decoded.Measured reading) {
        StringJoiner values = new StringJoiner(", ");
        reading.values().forEach((metric, value) -> values.add(metric.code() + " " + value));
        StringJoiner extra = new StringJoiner(", ", " | ", "").setEmptyValue("");
        reading.extra().forEach((code, value) -> extra.add(code + " " + value));
        return head(reading.ts(), reading.seq(), reading.circuit())
                + (values.length() == 0 ? "" : " " + values)
                + extra
                + unfit(reading.unfit());
    }

    private static String unfit(List<Decoded.Unfit> parts) {
        return parts.stream()
                .map(
                        part ->
                                " !"
                                        + (part.code().isEmpty() ? "" : " " + part.code())
                                        + (part.number() == null ? "" : " " + part.number())
                                        + " "
                                        + part.flaw().reason()
                                        + ": "
                                        + part.flaw().detail())
                .collect(Collectors.joining());
    }

    private static String head(Long ts, Long seq, int circuit) {
        return (ts == null ? "clockless" : Instant.ofEpochMilli(ts).toString())
                + (seq == null ? "" : " seq " + seq)
                + " circuit "
                + circuit;
    }

    private static String reason(Decoded decoded) {
        return ((Decoded.Rejected) decoded).flaw().reason();
    }

    private static Decoded decode(Kind kind, String body) {
        return decode(kind, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Decoded decode(Kind kind, byte[] body) {
        return new AndianDecoder().decode(new Frame(kind, "D-1", "mqtt", body, Instant.EPOCH));
    }
}

package org.andian.ingest.protocol.andian;

import static org.andian.ingest.protocol.andian.Decoding.assertEvents;
import static org.andian.ingest.protocol.andian.Decoding.assertReadings;
import static org.andian.ingest.protocol.andian.Decoding.decode;
import static org.andian.ingest.protocol.andian.Decoding.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.ingest.protocol.Decoded;
import org.andian.portal.intake.Frame.Kind;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** One line for each message a broken or hostile device may send: what is fit in it is read. */
class AndianFlawsTest {

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
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 662.0, power 1.0 ! duplicateKey:"
                        + " power\n"
                        + "1970-01-01T00:00:00Z circuit 1 power 2.0");
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
                    "{\"values\": {\"power\": 1,200}}",
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
        String least = "clockless circuit 1 residualCurrent 10.0 ! duplicateKey: residualCurrent\n";
        String values = "clockless circuit 1 residualCurrent 10.0 ! duplicateKey: values\n";
        String greatest = "clockless circuit 1 residualCurrent 900.0";
        assertReadings(values("\"residualCurrent\":900,\"residualCurrent\":10"), least + greatest);
        assertReadings(values("\"residualCurrent\":10,\"residualCurrent\":900"), least + greatest);
        assertReadings(
                values("\"residualCurrent\":10,\"residualCurrent\":\"900\",\"residualCurrent\":20"),
                least + greatest);
        assertReadings(
                values("\"residualCurrent\":900,\"residualCurrent\":\"900\""),
                greatest + " ! duplicateKey: residualCurrent");
        assertReadings(
                values("\"residualCurrent\":900,\"residualCurrent\":null"),
                greatest + " ! duplicateKey: residualCurrent");
        assertReadings(
                values("\"residualCurrent\":900},\"values\":{\"residualCurrent\":10"),
                values + greatest);
        assertReadings(
                values("\"residualCurrent\":900},\"values\":{\"power\":1"),
                "clockless circuit 1 residualCurrent 900.0, power 1.0 ! duplicateKey: values");
        assertReadings(
                values("\"residualCurrent\":\"--\",\"residualCurrent\":900"),
                greatest
                        + " ! duplicateKey: residualCurrent\n"
                        + "wrongType: element 0: residualCurrent is no number");
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

    /** People read it on screens and in files. */
    @Test
    void whatHasNoShapeIsNoTextOfAnEvent() {
        assertEvents(
                """
                [{"ts": 0, "kind": "alarm", "code": "sm\\u202eoke",
                  "text": "a\\u0000\\u001b[31m\\u000bb\\u202ec\\ufffe\\uffffd"},
                 {"ts": 0, "kind": "event", "code": "x\\u200b", "text": "\\u202e\\u0000"},
                 {"ts": 0, "kind": "event", "code": "\\u200b"}]\
                """,
                """
                1970-01-01T00:00:00Z circuit 1 alarm smoke "a [31m bcd"
                1970-01-01T00:00:00Z circuit 1 event x
                badCode: element 2: a code that cannot be seen\
                """);
    }

    private static String values(String values) {
        return "{\"values\":{" + values + "}}";
    }
}

package org.andian.ingest.protocol.andian;

import static org.andian.ingest.protocol.andian.Decoding.assertEvents;
import static org.andian.ingest.protocol.andian.Decoding.assertReadings;
import static org.andian.ingest.protocol.andian.Decoding.decode;
import static org.andian.ingest.protocol.andian.Decoding.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.ingest.protocol.Decoded;
import org.andian.portal.intake.Frame.Kind;
import org.junit.jupiter.api.Test;

/** One line for each message a device may send. */
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
    void paddingAroundTheBodyIsStripped() {
        assertReadings(
                "\uFEFF{\"ts\": 0, \"values\": {\"residualCurrent\": 659}}\0\0",
                "1970-01-01T00:00:00Z circuit 1 residualCurrent 659.0");
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
}

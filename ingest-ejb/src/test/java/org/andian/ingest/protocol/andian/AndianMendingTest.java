package org.andian.ingest.protocol.andian;

import static org.andian.ingest.protocol.andian.Decoding.assertEvents;
import static org.andian.ingest.protocol.andian.Decoding.assertReadings;
import static org.andian.ingest.protocol.andian.Decoding.decode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.andian.ingest.protocol.Decoded;
import org.andian.portal.intake.Frame.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** What stands beside a value that is none is read, and such a value is never taken. */
class AndianMendingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,200",
                "1,200,300",
                "9O0",
                "9 00",
                "\"9\"00",
                "9_00",
                "9'00",
                "25,3",
                "9:00",
                "0x384",
                "9\n00",
                "9[00]",
                "9{}",
                "25C"
            })
    void aNumberThatGoesOnIsNone(String number) {
        assertReadings(
                values("\"power\":1,\"residualCurrent\":" + number),
                "clockless circuit 1 power 1.0 ! residualCurrent wrongType: residualCurrent = "
                        + number.replace('\n', ' ')
                        + " ! malformedJson: *");
        assertReadings(
                values("\"residualCurrent\":" + number),
                "clockless circuit 1 ! residualCurrent NaN wrongType: residualCurrent = "
                        + number.replace('\n', ' ')
                        + " ! malformedJson: *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-nan(ind)", "1.#QNAN", "--", "", " ", "None", "ERR", "25,3", "0x1F", "NULL", "nil",
                "N/A", "25C", "25°C", "25;", "'25'", "1,200,300", "\"25", "\"25,", "25\"", "()",
                        "]",
                "\"a\"b\"", "[1,2", "01:02"
            })
    void aDangerBehindWhatIsNoValueIsRead(String value) {
        String body = "\"temperature1\":" + value + ",\"residualCurrent\":900,\"power\":1";
        assertEquals("{RESIDUAL_CURRENT=900.0, POWER=1.0}", read(values(body)), body);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "025.3,25.3",
                "+25,25.0",
                ".5,0.5",
                "25.,25.0",
                "-.5,-0.5",
                "`25,`,25.0",
                "`25,,`,25.0",
                "+9e2,900.0",
                "007,7.0"
            })
    void whatSaysPlainlyWhichNumberItIsIsThatNumber(String number, double meant) {
        String body = "\"temperature1\":" + number + ",\"residualCurrent\":900";
        assertEquals(
                "{RESIDUAL_CURRENT=900.0, TEMPERATURE_1=" + meant + "}", read(values(body)), body);
        assertEquals(
                "{TEMPERATURE_1=" + meant + "}", read(values("\"temperature1\":" + number)), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ts\":,\"values\":{\"residualCurrent\":900}}",
                "{\"seq\":0007,\"values\":{\"residualCurrent\":900}}",
                "{\"seq\":,\"circuit\":01,\"values\":{\"residualCurrent\":900}}",
                "{\"circuit\":1,200,\"values\":{\"residualCurrent\":900}}",
                "{\"values\":{\"temperature1\":True,\"residualCurrent\":900}}",
                "{\"values\":{\"temperature1\":\"a\nb\",\"residualCurrent\":900}}",
                "{\"values\":{\"temperature1\":\"\\q}\",\"residualCurrent\":900}}",
                "{\"values\":{\"temperature1\":\"\\u12\",\"residualCurrent\":900}}",
                "{\"values\":{temperature1:25,\"residualCurrent\":900}}",
                "{\"values\":{ERR,\"residualCurrent\":900}}",
                "{\"values\":{\"residualCurrent\":900 \"temperature1\":--}}",
                "{\"values\":{\"residualCurrent\":900,,\"temperature1\":--}}",
                "[{\"values\":{\"temperature1\":}},{\"values\":{\"residualCurrent\":900}}]",
                "[{\"values\":{\"temperature1\":1,200}}},{\"values\":{\"residualCurrent\":900}}]",
                "[{\"values\":{\"temperature1\":},{\"values\":{\"residualCurrent\":900}}]",
                "[ERR,\"x\"y,:,{\"values\":{\"residualCurrent\":900}}]",
                "[{\"values\":{\"residualCurrent\":900}]",
                "[{\"values\":{\"residualCurrent\":900}} {\"values\":{\"temperature1\":nil}}]"
            })
    void aDangerBesideAFlawIsRead(String body) {
        assertEquals("{RESIDUAL_CURRENT=900.0}", read(body), body);
    }

    @Test
    void smokeInWordsBehindAFlaw() {
        assertEquals("{SMOKE=1.0}", read(values("\"power\":nil,\"smoke\":True")));
        assertEquals(
                "{SMOKE=1.0}", read(values("\"smoke\":false,\"smoke\":true").replace("}", "")));
    }

    /** Of a hostile body each character costs little, whatever it is made of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\\"",
                "\"\\",
                ",\"",
                ",\"a\":\"\\\",",
                "{\"a\":",
                "[{",
                "\"a\":1,",
                "\"a\":nil,",
                "[",
                "{",
                "}",
                "]",
                ",",
                "1,",
                "\"a\" ",
                ",\"a\\\":",
                "{\"a\":[",
                "\"a\":{\"b\":x",
                "  "
            })
    void hostileBodiesTakeNoTime(String part) {
        for (String begun : new String[] {"", "[", "{\"values\":{", "[{\"values\":{\"a\":\""}) {
            String body = begun + part.repeat(200_000 / part.length());
            assertTimeout(Duration.ofSeconds(10), () -> decode(Kind.READINGS, body), part);
        }
    }

    private static String values(String values) {
        return "{\"values\":{" + values + "}}";
    }

    /** The values of the last reading. */
    private static String read(String body) {
        return ((Decoded.Readings) decode(Kind.READINGS, body))
                .readings()
                .getLast()
                .values()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"kind\":\"ALARM\",\"code\":\"smoke\"|alarm smoke ! badKind: kind = ALARM",
                "\"kind\":\"warning\",\"code\":\"E1\"|alarm E1 ! badKind: kind = warning",
                "\"kind\":\"alarm\",\"code\":12|alarm 12 ! wrongType: code is no string",
                "\"kind\":\"alarm\"|alarm alarm ! badCode: code is missing",
                "\"kind\":\"alarm\",\"code\":\" \"|alarm alarm ! badCode: a code of 1 characters",
                "\"kind\":\"alarm\",\"code\":{}|alarm alarm ! wrongType: code is no string",
                "\"kind\":\"Fault\",\"code\":\"E\\u00007\"|fault E 7 ! badKind: kind = Fault !"
                        + " badCode: a code of 3 characters"
            })
    void whatClaimsAnAlarmIsOne(String members, String expected) {
        assertEvents("{" + members + "}", "clockless circuit 1 " + expected);
    }

    @Test
    void aLongCodeIsCut() {
        assertEvents(
                "{\"kind\":\"alarm\",\"code\":\"" + "x".repeat(70) + "\"}",
                "clockless circuit 1 alarm "
                        + "x".repeat(64)
                        + " ! badCode: a code of 70 characters");
    }
}

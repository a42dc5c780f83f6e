package org.andian.ingest.protocol.andian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.intake.Refused;
import org.andian.portal.intake.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ReadingsOfManyTest {

    private static final String GOOD = "{\"device\":\"D-1\",\"values\":{\"power\":650}}";

    @Test
    void sharesAreWhatEachDeviceSent() {
        String first = "{\"device\": \"D-1\", \"ts\": 1, \"values\": {\"power\": 95.50}}";
        String other = "{\"device\": \"D-2\", \"values\": {\"power\": 1}}";
        String second = "{\"ts\": 3, \"device\": \"D-1\", \"values\": {\"温度\": 1}}";
        assertEquals(
                "D-1 [0, 2] [" + first + "," + second + "]\nD-2 [1] [" + other + "]",
                split("[" + first + ", " + other + ",\n " + second + "]\n"));
    }

    @Test
    void anEmptyArrayHasNoShares() {
        assertEquals("", split(" [] "));
    }

    /** Of two values of one name the decoder of each device judges the more dangerous. */
    @Test
    void whatIsSaidTwiceReachesTheDecoderSo() {
        String twice = "{\"device\":\"D-1\",\"values\":{\"power\":650,\"power\":1}}";
        assertEquals("D-1 [0] " + twice, split("[" + twice + "]"));
        Decoding.assertReadings(
                twice,
                "clockless circuit 1 power 1.0 ! duplicateKey: power\n"
                        + "clockless circuit 1 power 650.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"device\":null,\"values\":{\"x\":1}} | 1 null noDevice",
                "{\"device\":\"\",\"values\":{\"x\":1}} | 1 null noDevice",
                "{\"values\":{\"power\":1}} | 1 null noDevice",
                "{\"device\":7,\"values\":{\"power\":1}} | 1 null wrongType",
                "{\"device\":\"A\",\"device\":\"B\",\"values\":{\"power\":1}} | 1 null"
                        + " duplicateKey",
                "{\"device\":\"D-2\"} | 1 D-2 wrongType",
                "{\"device\":\"D-2\",\"values\":{}} | 1 D-2 noValues",
                "{\"device\":\"D-2\",\"values\":{\"power\":NaN}} | 1 D-2 malformedJson",
                "{\"device\":\"D-2\",\"values\":{\"power\":}} | 1 D-2 malformedJson",
                "[[1]] | 1 null wrongType",
                "3 | 1 null wrongType",
                "null | 1 null wrongType",
                "true | 1 null wrongType",
                "\"x\" | 1 null wrongType",
                "abc | 1 null malformedJson"
            })
    void aBadNeighbourCostsNobodyElse(String bad, String refused) {
        assertEquals(refused, refused("[" + GOOD + "," + bad + "," + GOOD + "]"));
        String split = split("[" + GOOD + "," + bad + "," + GOOD + "]");
        assertTrue(split.contains("D-1 [0, 2] [" + GOOD + "," + GOOD + "]"), split);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[#]3 | 1 null malformedJson",
                "x[#] | 0 null malformedJson",
                "[#]] | 1 null malformedJson",
                "[# | 1 null malformedJson",
                "[#, | 1 null malformedJson",
                "[#,{\"dev | 1 null noDevice; 2 null malformedJson",
                "[#,{\"device\":\"D-2\",\"values\":{\"power\":6 | 1 D-2 malformedJson; 2 null"
                        + " malformedJson"
            })
    void whatIsNoArrayIsToldAndTheRestTaken(String body, String refused) {
        assertEquals(refused, refused(body.replace("#", GOOD)));
        String split = split(body.replace("#", GOOD));
        assertTrue(split.contains("] [" + GOOD + "]"), split);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "3", "<xml/>"})
    void whatHoldsNothingIsToldOnce(String body) {
        assertEquals("0 null malformedJson", refused(body).substring(0, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#\n#", "[#][#]", "[#}}},#]", "[# #]", "[#,,#]"})
    void whatIsNearlyAnArrayIsRead(String body) {
        List<Integer> indexes = new ArrayList<>();
        ReadingsOfMany.split(
                bytes(body.replace("#", GOOD)), true, share -> indexes.addAll(share.indexes()));
        assertEquals(IntStream.range(0, indexes.size()).boxed().toList(), indexes);
        assertEquals(body.length() - body.replace("#", "").length(), indexes.size());
    }

    /** In whole bodies the value of a reading that has no end is used, if its own end is there. */
    @Test
    void ofASenderCutOffTheLastReadingIsNotUsed() {
        String cut = "[" + GOOD + ",{\"device\":\"D-2\",\"values\":{\"power\":1},\"text\":\"\u6e29";
        byte[] half = bytes(cut);
        List<String> lines = new ArrayList<>();
        ReadingsOfMany.split(
                Arrays.copyOf(half, half.length - 1), false, share -> lines.add(line(share)));
        assertEquals(
                List.of(
                        " [1] ! 1 D-2 malformedJson",
                        " [2] ! 2 null malformedJson",
                        "D-1 [0] [" + GOOD + "]"),
                lines);
        assertTrue(split(cut).contains("D-2 [1] {"), split(cut));
    }

    @Test
    void longDeliveriesOfADeviceAreCut() {
        assertEquals(
                List.of(2000, 2000, 500),
                sizes(
                        IntStream.range(0, 4500)
                                .mapToObj(at -> GOOD)
                                .collect(Collectors.joining(",", "[", "]"))));
    }

    /** One frame has 256 KiB at most, and a longer one is lost as a whole. */
    @Test
    void whatIsLongIsCutBeforeItIsTooLong() {
        String large =
                GOOD.replace("{\"device", "{\"text\":\"" + "x".repeat(150_000) + "\",\"device");
        assertEquals(
                List.of(1, 1, 2), sizes("[" + String.join(",", large, large, large, GOOD) + "]"));
        String tooLong =
                GOOD.replace("{\"device", "{\"text\":\"" + "x".repeat(300_000) + "\",\"device");
        assertEquals("1 D-1 tooLarge", refused("[" + GOOD + "," + tooLong + "," + GOOD + "]"));
    }

    @Test
    void beyondTheMostEachIsRefused() {
        String body =
                IntStream.range(0, ReadingsOfMany.MOST_READINGS + 2)
                        .mapToObj(at -> GOOD)
                        .collect(Collectors.joining(",", "[", "]"));
        assertEquals("50000 null tooMany; 50001 null tooMany", refused(body));
        assertEquals(
                ReadingsOfMany.MOST_READINGS + 2,
                sizes(body).stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aChineseGatewaysTextIsRead() {
        byte[] body =
                ("[" + GOOD.replace("650", "650,\"温度\":1") + "]")
                        .getBytes(Charset.forName("GB18030"));
        List<String> lines = new ArrayList<>();
        ReadingsOfMany.split(body, true, share -> lines.add(line(share)));
        assertEquals(List.of("D-1 [0] [" + GOOD.replace("650", "650,\"温度\":1") + "]"), lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "}",
                "]",
                "\"",
                ",\"",
                "{\"a\":",
                "1,",
                "[]",
                "x ",
                "{\"device\":\"a\",",
                "\\\""
            })
    void hostileBodiesTakeNoTime(String part) {
        for (String begun : new String[] {"", "[", "[{\"device\":\"a\",\"values\":{"}) {
            byte[] body = bytes(begun + part.repeat(300_000 / part.length()));
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> ReadingsOfMany.split(body, true, share -> {}),
                    part);
        }
    }

    private static List<Integer> sizes(String body) {
        List<Integer> sizes = new ArrayList<>();
        ReadingsOfMany.split(bytes(body), true, share -> sizes.add(share.indexes().size()));
        return sizes;
    }

    private static String split(String body) {
        List<String> lines = new ArrayList<>();
        ReadingsOfMany.split(bytes(body), true, share -> lines.add(line(share)));
        return String.join("\n", lines);
    }

    private static String line(Share share) {
        return share.deviceNo()
                + " "
                + share.indexes()
                + " "
                + (share.isOfNobody()
                        ? "! " + line(share.refused().getFirst())
                        : new String(share.body(), StandardCharsets.UTF_8));
    }

    private static String refused(String body) {
        StringJoiner lines = new StringJoiner("; ");
        ReadingsOfMany.split(
                bytes(body),
                true,
                share -> share.refused().forEach(refused -> lines.add(line(refused))));
        return lines.toString();
    }

    private static String line(Refused refused) {
        return refused.index() + " " + refused.device() + " " + refused.reason();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}

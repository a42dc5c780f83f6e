package org.andian.portal.device.heard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Timelines of one device: each message as {@code reception/stamp}, reception counted from one
 * moment and the stamp from reception, and how each was dated.
 */
class DeviceClockTest {

    private static final Instant START = Instant.parse("2026-11-28T02:00:00Z");
    private static final Instant OLDEST_KEPT = START.minus(Duration.ofDays(400));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    of now | 0s/0s 60s/-1s 120s/1s | own own own | RIGHT 0
                    within two minutes | 0s/2m 60s/-2m | own own | RIGHT 0
                    8 h ahead, four messages | 0s/8h 1s/8h 2s/8h 3s/8h | unsure unsure now now | WRONG 28800
                    one from the future | 0s/0s 1s/20h 2s/0s | own unsure own | RIGHT 0
                    two from other futures | 0s/20h 1s/30h 2s/2h 3s/9h | unsure unsure unsure unsure | UNKNOWN 0
                    set right again | 0s/8h 1s/8h 2s/8h 3s/0s | unsure unsure now own | RIGHT 0
                    8 h behind, a minute each | 0s/-8h 60s/-8h 120s/-8h 180s/-8h | now now now now | WRONG -28800
                    8 h behind after being right | 0s/0s 60s/-8h 120s/-8h 180s/-8h | own own own now | WRONG -28800
                    a buffer, one a second | 0s/0s 1s/-3h 2s/-10741s 3s/-10682s | own own own own | RIGHT 0
                    a buffer of seconds at once | 0s/0s 100ms/-1h 150ms/-3599s 200ms/-3598s | own own own own | RIGHT 0
                    old and undecided | 0s/-3h | now | UNKNOWN 0
                    before 2015 | 0s/0s 60s/-110000h | own now | RIGHT 0
                    stopped in 2000 | 0s/-235000h 10s/-846000010s 20s/-846000020s | now now now | WRONG -846000020
                    outside retention | 0s/0s 60s/-9700h | own now | RIGHT 0
                    another drift | 0s/8h 1s/8h 2s/8h 3s/9h 4s/9h 5s/9h | unsure unsure now now now now | WRONG 32400
                    jitter | 0s/8h 60s/28803s 120s/28796s | unsure unsure now | WRONG 28796
                    """)
    void timelines(String what, String messages, String dated, String clock) {
        DeviceClock known = DeviceClock.UNKNOWN;
        List<String> datings = new ArrayList<>();
        for (String message : messages.split(" ")) {
            String[] parts = message.split("/");
            long received = START.plus(span(parts[0])).toEpochMilli();
            long stamp = received + span(parts[1]).toMillis();
            known = known.heard(stamp, received);
            datings.add(word(known.dating(stamp, received, OLDEST_KEPT)));
        }
        assertEquals(
                dated + " | " + clock,
                String.join(" ", datings)
                        + " | "
                        + known.standing()
                        + " "
                        + known.aheadMillis() / 1000);
    }

    @Test
    void halvesOfOneMessageCountOnce() {
        long received = START.toEpochMilli();
        long stamp = START.plus(Duration.ofHours(8)).toEpochMilli();
        DeviceClock once = DeviceClock.UNKNOWN.heard(stamp, received);
        assertEquals(once, once.heard(stamp, received).heard(stamp, received));
    }

    /** Nothing is written while nothing changes. */
    @Test
    void aSteadyClockStaysAsItIs() {
        DeviceClock right = DeviceClock.UNKNOWN.heard(START.toEpochMilli(), START.toEpochMilli());
        assertEquals(right, right.heard(START.toEpochMilli() + 5, START.toEpochMilli() + 60_000));
    }

    @ParameterizedTest
    @CsvSource({"4m,false", "6m,true", "-6m,true"})
    void beyondMinutesItIsAFault(String ahead, boolean isFault) {
        DeviceClock known = DeviceClock.UNKNOWN;
        for (int i = 0; i < 3; i++) {
            long received = START.plusSeconds(60L * i).toEpochMilli();
            known = known.heard(received + span(ahead).toMillis(), received);
        }
        assertEquals(isFault, known.isFault());
    }

    /** As ISO-8601 without its {@code PT}. */
    private static Duration span(String text) {
        boolean millis = text.endsWith("ms");
        return millis
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private static String word(DeviceClock.Dating dating) {
        return switch (dating) {
            case OWN -> "own";
            case RECEPTION -> "now";
            case RECEPTION_UNSURE -> "unsure";
        };
    }
}

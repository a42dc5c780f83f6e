package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class SilenceTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Silence hearingSinceSeven = new Silence(at("07:00"));

    @Test
    void silenceCountsFromTheDevicesLastWord() {
        assertEquals(at("08:10"), hearingSinceSeven.offlineAt(at("08:00"), TEN_MINUTES));
    }

    @Test
    void ourOwnDowntimeIsNotTheDevicesSilence() {
        assertEquals(at("07:11"), hearingSinceSeven.offlineAt(at("06:20"), TEN_MINUTES));
    }

    @Test
    void whenOfManyDevicesNobodyIsHeardThePortalIsDeaf() {
        assertTrue(Silence.isDeaf(10, at("08:00"), TEN_MINUTES, at("08:05").plusMillis(1)));
    }

    @Test
    void fewDevicesMayAllBeSilent() {
        assertFalse(Silence.isDeaf(9, at("08:00"), TEN_MINUTES, at("09:00")));
    }

    @Test
    void halfTheAllowedSilenceIsNoDeafness() {
        assertFalse(Silence.isDeaf(1000, at("08:00"), TEN_MINUTES, at("08:05")));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + ":00Z");
    }
}

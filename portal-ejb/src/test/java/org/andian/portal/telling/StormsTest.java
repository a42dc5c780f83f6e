package org.andian.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** To which storm an alarm belongs, by when it came; moments are seconds after ten. */
class StormsTest {

    private static final Instant TEN = Instant.parse("2026-11-30T02:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Test
    void aStormTakesInTheMinuteBesideIt() {
        List<Storms.Span> one = List.of(span(1, 100, 130));
        assertEquals("-", at(40, one));
        assertEquals("1", at(41, one));
        assertEquals("1", at(115, one));
        assertEquals("1", at(190, one));
        assertEquals("-", at(191, one));
    }

    @Test
    void whatCameLongBeforeIsNoPartOfIt() {
        List<Storms.Span> two = List.of(span(1, 0, 20), span(2, 900, 950));
        assertEquals("1", at(30, two));
        assertEquals("-", at(500, two));
        assertEquals("2", at(845, two));
    }

    @Test
    void whatWentOnStandsBeforeWhatBeganAMomentLater() {
        List<Storms.Span> two = List.of(span(7, 600, 640), span(3, 0, 590));
        assertEquals("3", at(595, two));
        assertEquals("7", at(600, two));
        // the first is as long as one may be
        assertEquals("7", at(605, two));
    }

    /** Else one that lasts would be told of once for ever. */
    @Test
    void afterAWhileAnotherBegins() {
        List<Storms.Span> one = List.of(span(1, 0, 590));
        assertEquals("1", at(599, one));
        assertEquals("-", at(600, one));
        assertEquals("1", at(-59, one));
        assertEquals("-", at(-59, List.of(span(1, 0, 601))));
    }

    private static String at(long second, List<Storms.Span> storms) {
        return Storms.Span.at(TEN.plusSeconds(second), storms, LONGEST)
                .map(storm -> String.valueOf(storm.id()))
                .orElse("-");
    }

    private static Storms.Span span(long id, long began, long last) {
        return new Storms.Span(id, TEN.plusSeconds(began), TEN.plusSeconds(last));
    }
}

package org.andian.portal.difference.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Inspections at two premises ten kilometres from each other; a kilometre is 0.009 degrees north.
 */
class PresenceRuleTest {

    private static final PresenceRule RULE = new PresenceRule(500, 2);
    private static final Instant NINE = Instant.parse("2026-11-30T01:00:00Z");
    private static final double SOUTH = 40.0;
    private static final double NORTH = 40.09;

    @Test
    void aPlaceNearThePremisesIsEnough() {
        assertEquals("", found(one(1).near()));
    }

    @Test
    void aPlaceFarAwayIsNot() {
        assertEquals("1 FAR 2002 of 500", found(one(1).toldAt(SOUTH + 0.018)));
    }

    @Test
    void aPhoneThatDoesNotKnowWellSaysNothing() {
        assertEquals("", found(one(1).toldAt(SOUTH + 0.018, 3000).scanned()));
        assertEquals("1 UNPROVEN null of null", found(one(1).toldAt(SOUTH + 0.018, 3000)));
    }

    @Test
    void withoutAPlaceACodeOrAWitnessIsEnough() {
        assertEquals("1 UNPROVEN null of null", found(one(1)));
        assertEquals("", found(one(1).scanned()));
        assertEquals("", found(one(1).witnessed()));
    }

    @Test
    void nobodyIsInTwoPlaces() {
        assertEquals(
                "1 ELSEWHERE 10008 of 3000\n2 ELSEWHERE 10008 of 3000",
                found(one(1).witnessed(), other(2, Duration.ofMinutes(1)).scanned()));
        assertEquals("", found(one(1).witnessed(), other(2, Duration.ofMinutes(6)).scanned()));
        assertEquals(
                "1 ELSEWHERE 10119 of 3000",
                found(one(1).witnessed(), other(2, Duration.ofMinutes(1)).near()));
    }

    @Test
    void anotherPersonMayBeElsewhere() {
        assertEquals(
                "",
                found(one(1).witnessed(), other(2, Duration.ofMinutes(1)).by("wang").scanned()));
    }

    @Test
    void answersTakeTheirTime() {
        assertEquals("1 TOO_FAST 30 of 38", found(one(1).near().answered(20, 30)));
        assertEquals("", found(one(1).near().answered(20, 38)));
        assertEquals("", found(one(1).near().answered(4, 0)));
    }

    @Test
    void whatIsInspectedAgainOnTheSpotIsOver() {
        assertEquals("1 UNPROVEN null of null", found(one(1), one(2).later().scanned()));
        assertEquals("", found(one(1), one(2).later().near()));
    }

    private static String found(Made... made) {
        return RULE.judgeAll(Stream.of(made).map(Made::trace).toList()).stream()
                .map(
                        one ->
                                "%d %s %s of %s"
                                        .formatted(
                                                one.subjectId(),
                                                one.cause(),
                                                whole(one.value()),
                                                whole(one.limit())))
                .collect(Collectors.joining("\n"));
    }

    private static String whole(Double value) {
        return value == null ? "null" : Long.toString(Math.round(value));
    }

    private static Made one(long id) {
        return new Made(trace(id, 10, SOUTH, NINE));
    }

    private static Made other(long id, Duration later) {
        return new Made(trace(id, 20, NORTH, NINE.plus(later)));
    }

    private static Trace trace(long id, long premises, double lat, Instant at) {
        return new Trace(
                DifferenceSubject.TASK,
                id,
                premises,
                new Whereabouts(115, lat),
                "zhang",
                at,
                null,
                0,
                false,
                false,
                0,
                Duration.ZERO,
                false);
    }

    /** A trace, changed in one respect after the other. */
    private record Made(Trace trace) {

        Made near() {
            return toldAt(trace.premises().lat() + 0.001);
        }

        Made toldAt(double lat) {
            return toldAt(lat, 0);
        }

        Made toldAt(double lat, double accuracy) {
            return with(
                    trace.person(),
                    trace.at(),
                    new Whereabouts(115, lat),
                    accuracy,
                    trace.scanned(),
                    trace.witnessed());
        }

        Made scanned() {
            return with(
                    trace.person(),
                    trace.at(),
                    trace.told(),
                    trace.accuracy(),
                    true,
                    trace.witnessed());
        }

        Made witnessed() {
            return with(
                    trace.person(),
                    trace.at(),
                    trace.told(),
                    trace.accuracy(),
                    trace.scanned(),
                    true);
        }

        Made by(String person) {
            return with(
                    person,
                    trace.at(),
                    trace.told(),
                    trace.accuracy(),
                    trace.scanned(),
                    trace.witnessed());
        }

        Made later() {
            return with(
                    trace.person(),
                    trace.at().plus(Duration.ofDays(1)),
                    trace.told(),
                    trace.accuracy(),
                    trace.scanned(),
                    trace.witnessed());
        }

        Made answered(int answers, int seconds) {
            return new Made(
                    new Trace(
                            trace.subject(),
                            trace.subjectId(),
                            trace.premisesId(),
                            trace.premises(),
                            trace.person(),
                            trace.at(),
                            trace.told(),
                            trace.accuracy(),
                            trace.scanned(),
                            trace.witnessed(),
                            answers,
                            Duration.ofSeconds(seconds),
                            false));
        }

        private Made with(
                String person,
                Instant at,
                Whereabouts told,
                double accuracy,
                boolean scanned,
                boolean witnessed) {
            return new Made(
                    new Trace(
                            trace.subject(),
                            trace.subjectId(),
                            trace.premisesId(),
                            trace.premises(),
                            person,
                            at,
                            told,
                            accuracy,
                            scanned,
                            witnessed,
                            trace.answers(),
                            trace.answering(),
                            false));
        }
    }
}

package org.andian.portal.difference.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A device that is silent, one the ledger has nowhere, one without a certificate that holds. */
class DeviceRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MINUTES = Duration.ofMinutes(5);

    @Test
    void whatWasNeverHeardIsSilentAWeekAfterItWasRegistered() {
        assertEquals("", silent(device().registered(days(7).plusMillis(1))));
        assertEquals("NEVER_HEARD never since " + days(7), silent(device().registered(days(7))));
    }

    @Test
    void whatWasHeardIsSilentAWeekAfterThat() {
        assertEquals("", silent(device().registered(days(90)).heard(days(6))));
        assertEquals(
                "WENT_SILENT heard " + days(8).toEpochMilli() + " since " + days(8),
                silent(device().registered(days(90)).heard(days(8))));
    }

    @Test
    void aTypeThatSpeaksSeldomMayBeSilentLonger() {
        Evidence seldom = device().registered(days(90)).heard(days(8));
        assertEquals("", silent(seldom.mayBeSilent(Duration.ofDays(10))));
        assertEquals(
                "WENT_SILENT heard " + days(11).toEpochMilli() + " since " + days(11),
                silent(seldom.mayBeSilent(Duration.ofDays(10)).heard(days(11))));
    }

    @Test
    void whatTheLedgerDoesNotHaveInAnOpenPremisesIsNotSilent() {
        Evidence old = device().registered(days(90));
        assertEquals("", silent(old.retired(days(1))));
        assertEquals("", silent(old.nowhere()));
        assertEquals("", silent(old.closed(TODAY)));
    }

    @Test
    void whatReportsIsUnlistedWhereTheLedgerHasItNowhere() {
        Evidence heard = device().registered(days(90)).heard(NOW.minus(MINUTES));
        assertEquals("", unlisted(heard));
        assertEquals(
                "NO_PREMISES NO_PREMISES " + days(90).toEpochMilli() + " since " + days(90),
                unlisted(heard.nowhere()));
        assertEquals(
                "RETIRED RETIRED " + days(2).toEpochMilli() + " since " + days(2),
                unlisted(heard.retired(days(2))));
        Instant closed = Instant.parse("2026-11-27T16:00:00Z");
        assertEquals(
                "CLOSED CLOSED " + closed.toEpochMilli() + " since " + closed,
                unlisted(heard.closed(LocalDate.of(2026, 11, 28))));
    }

    @Test
    void whatWasOnItsWayWhenItWasRetiredIsNoReporting() {
        Evidence retired = device().registered(days(90)).retired(days(1).plus(MINUTES));
        assertEquals("", unlisted(retired));
        assertEquals("", unlisted(retired.heard(days(1).plus(MINUTES).plus(MINUTES))));
    }

    @Test
    void whatIsSilentAgainIsNoReporting() {
        assertEquals("", unlisted(device().nowhere()));
        assertEquals("", unlisted(device().nowhere().heard(NOW.minus(DAY).minusMillis(1))));
    }

    @Test
    void aCertificateHoldsToTheEndOfItsLastDay() {
        assertEquals("", certificate(device().certified("2099", TODAY)));
        assertEquals("", certificate(device().certified("2099", null)));
        assertEquals(
                "EXPIRED 2026-11-29 2099 since 2026-11-29T16:00:00Z",
                certificate(device().certified("2099", TODAY.minusDays(1))));
    }

    @Test
    void whatWatchesElectricityMustHaveOne() {
        assertEquals(
                "NO_CERTIFICATE none since " + days(3), certificate(device().registered(days(3))));
        assertEquals("", certificate(device().smoke()));
        assertEquals("", certificate(device().retired(days(1))));
        assertEquals("", certificate(device().nowhere()));
        assertEquals("", certificate(device().closed(TODAY)));
    }

    @Test
    void whereADeviceHangsNowhereItsCityIsKept() {
        FoundDifference found =
                UnlistedRule.judge(device().nowhere().heard(NOW).evidence(), DAY, NOW)
                        .orElseThrow();
        assertEquals(9L, found.districtId());
        assertEquals(new FoundDifference.Key(DifferenceSubject.DEVICE, 1, null), found.key());
    }

    private static Instant days(int ago) {
        return NOW.minus(Duration.ofDays(ago));
    }

    private static String silent(Evidence device) {
        return told(SilentRule.judge(device.evidence(), WEEK, NOW));
    }

    private static String unlisted(Evidence device) {
        return told(UnlistedRule.judge(device.evidence(), DAY, NOW));
    }

    private static String certificate(Evidence device) {
        return told(CertificateRule.judge(device.evidence(), TODAY));
    }

    private static String told(Optional<FoundDifference> found) {
        return found.map(one -> one.cause() + " " + one.basis() + " since " + one.since())
                .orElse("");
    }

    private static Evidence device() {
        return new Evidence(
                new DeviceEvidence(
                        1, 2L, 9L, null, days(1), null, null, MINUTES, true, null, null, false));
    }

    /** A device, changed in one respect after the other. */
    private record Evidence(DeviceEvidence evidence) {

        Evidence registered(Instant at) {
            return with(evidence.premisesId(), evidence.closedOn(), at, evidence.retiredAt());
        }

        Evidence retired(Instant at) {
            return with(evidence.premisesId(), evidence.closedOn(), evidence.registeredAt(), at);
        }

        Evidence closed(LocalDate on) {
            return with(evidence.premisesId(), on, evidence.registeredAt(), evidence.retiredAt());
        }

        Evidence nowhere() {
            return with(null, null, evidence.registeredAt(), evidence.retiredAt());
        }

        private Evidence with(
                Long premises, LocalDate closed, Instant registered, Instant retired) {
            return new Evidence(
                    new DeviceEvidence(
                            1,
                            premises,
                            9L,
                            closed,
                            registered,
                            retired,
                            evidence.heardAt(),
                            evidence.mayBeSilent(),
                            evidence.electrical(),
                            evidence.certificate(),
                            evidence.expiresOn(),
                            false));
        }

        Evidence heard(Instant at) {
            return told(at, evidence.mayBeSilent(), evidence.electrical(), null, null);
        }

        Evidence mayBeSilent(Duration length) {
            return told(evidence.heardAt(), length, evidence.electrical(), null, null);
        }

        Evidence smoke() {
            return told(evidence.heardAt(), evidence.mayBeSilent(), false, null, null);
        }

        Evidence certified(String number, LocalDate until) {
            return told(
                    evidence.heardAt(),
                    evidence.mayBeSilent(),
                    evidence.electrical(),
                    number,
                    until);
        }

        private Evidence told(
                Instant heard,
                Duration silent,
                boolean electrical,
                String number,
                LocalDate until) {
            return new Evidence(
                    new DeviceEvidence(
                            1,
                            evidence.premisesId(),
                            9L,
                            evidence.closedOn(),
                            evidence.registeredAt(),
                            evidence.retiredAt(),
                            heard,
                            silent,
                            electrical,
                            number,
                            until,
                            false));
        }
    }
}

package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

import org.andian.portal.fact.Coverage;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.fact.Recounts;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Period;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How far a table's figures can be relied on: up to when, from when provisional, what corrected.
 */
@ArquillianTest
class FreshnessIT {

    private static final int SETTLED = 9;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Coverage coverage;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private ByHand byHand;

    @Inject private UserTransaction transaction;

    private LocalDate today;
    private LocalDate settled;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void days() {
        today = stage.today();
        settled = today.minusDays(SETTLED);
        lateReadings.untilCounted();
    }

    /** Not up to its oldest: a month would be as old as its first day, although today is in it. */
    @Test
    void aTableReachesUpToItsNewestData() {
        recounts.recount(Stage.PORTAL, settled, settled);
        Instant before = stage.now();
        recounts.recount(Stage.PORTAL, today, today);
        Freshness freshness = table(city(), settled, today).freshness();
        assertTrue(!freshness.computedAt().isBefore(before), freshness.toString());
        assertEquals(today.minusDays(2), freshness.provisionalFrom());
    }

    @Test
    void daysThatAreStillToBeComputedAreCounted() throws Exception {
        recounts.recount(Stage.PORTAL, settled, today);
        List<IndicatorInfo> alarms =
                statistics.indicators().stream()
                        .filter(info -> info.code().startsWith("alarms"))
                        .toList();
        transaction.begin();
        try {
            DateSpan days = new DateSpan(settled, today);
            assertEquals(days.days(), coverage.computedDays(alarms, days));
            byHand.update(
                    "delete from fact_day where indicator = ? and day = ?", "alarms", settled);
            assertEquals(days.days() - 1, coverage.computedDays(alarms, days));
            assertEquals(1, table(city(), settled, today).freshness().missingDays());
        } finally {
            transaction.rollback();
        }
    }

    /** Nobody has looked at such a day since it could settle, so it may still change untold. */
    @Test
    void aDayNotComputedSinceItSettlesIsProvisionalAndItsChangeIsNoCorrection()
            throws NotSupportedException,
                    SystemException,
                    RollbackException,
                    HeuristicMixedException,
                    HeuristicRollbackException {
        recounts.recount(Stage.PORTAL, settled, today);
        transaction.begin();
        try {
            Instant early = Period.startOf(settled.plusDays(3)).minusMillis(1);
            byHand.update("update fact_day set computed_at = ? where day = ?", early, settled);
            assertEquals(
                    settled, table(city(), settled, today).freshness().provisionalFrom(), "before");
            byHand.update(
                    "update fact_day set computed_at = ? where day = ?",
                    early.plusMillis(1),
                    settled);
            assertEquals(
                    today.minusDays(2),
                    table(city(), settled, today).freshness().provisionalFrom(),
                    "at the instant it settles");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void correctionsAreCountedWithinTheReachAndNamed() {
        String code = "FR-" + stage.now().toEpochMilli();
        premises.registerAll(Stage.PORTAL, List.of(shop(code)), today.minusDays(40));
        recounts.recount(Stage.PORTAL, settled, today);
        Scope here = office("fr-here", "130705");
        Scope beside = office("fr-beside", "130706");
        long hereBefore = corrections(here);
        long besideBefore = corrections(beside);
        long cityBefore = corrections(city());

        long device = stage.device(code + "-D", code, 1);
        Instant at = Stage.at(settled, 10);
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        stage.deliver(device, 1, at.plusSeconds(600), Metric.RESIDUAL_CURRENT, 50);
        assertEquals(0, recounts.recount(Stage.PORTAL, settled, today), "cells that differ");

        assertEquals(hereBefore + 1, corrections(here));
        assertEquals(besideBefore, corrections(beside));
        assertEquals(cityBefore + 1, corrections(city()));
        assertTrue(
                table(here, settled, settled)
                        .table()
                        .note()
                        .contains(corrections(here) + " figures corrected"),
                table(here, settled, settled).table().note());
    }

    private long corrections(Scope scope) {
        return table(scope, settled, settled).freshness().corrections();
    }

    private StatisticTable table(Scope scope, LocalDate from, LocalDate to) {
        return statistics.table(
                scope,
                StatisticQuery.of(from, to, Axis.DISTRICT, null, List.of("alarms")),
                Locale.ENGLISH);
    }

    private Scope city() {
        return office("fr-city", Role.CITY_OFFICE, "130700");
    }

    private Scope office(String login, String district) {
        return office(login, Role.DISTRICT_OFFICE, district);
    }

    private Scope office(String login, Role role, String district) {
        return stage.person(login, role, district, Set.of(), null);
    }

    private static NewPremises shop(String code) {
        return Stage.place(code, "130705", "MALL");
    }
}

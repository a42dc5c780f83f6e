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

import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.fact.Recounts;
import org.andian.portal.period.Period;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.CellKey.Part;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.DrillRow;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Statistics;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A figure of thousands of records as a file: each once, for what reading each once costs. */
@ArquillianTest
class DrillFilesIT {

    private static final String COUNTY = "430281";
    private static final int PREMISES = 20;
    private static final int DEVICES = 2_500;
    private static final int DAYS_BACK = 2;

    /** Rows read in the database for a record, its premises, standing, district and device. */
    private static final int A_RECORD = 40;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private PremisesRegister premises;

    @Inject private Devices devices;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Inject private UserTransaction transaction;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void eachRecordIsThereOnceAndNoneIsReadAgainForTheNext()
            throws NotSupportedException,
                    SystemException,
                    RollbackException,
                    HeuristicMixedException,
                    HeuristicRollbackException {
        LocalDate day = stage.today().minusDays(DAYS_BACK);
        aFleet(day.minusDays(10));
        recounts.recount(Stage.PORTAL, day, day);
        Scope office = stage.person("df-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        StatisticQuery query = StatisticQuery.of(day, day, Axis.DISTRICT, null, List.of("online"));
        CellKey cell = new CellKey("*", "*", "online", Part.DENOMINATOR, CellKey.Span.CURRENT);
        DrillPage all = statistics.rows(office, query, cell, 0, 1);
        assertTrue(all.total() >= DEVICES, all.total() + " records");

        transaction.begin();
        List<DrillRow> rows = new ArrayList<>();
        long read;
        try {
            long before = RowsRead.soFar(sql);
            Iterator<DrillRow> stream = statistics.stream(office, query, cell);
            stream.forEachRemaining(rows::add);
            read = RowsRead.soFar(sql) - before;
        } finally {
            transaction.rollback();
        }
        assertEquals(all.total(), rows.size());
        assertEquals(
                all.total(), new HashSet<>(rows.stream().map(DrillRow::deviceNo).toList()).size());
        assertEquals(all.sum(), rows.stream().mapToLong(DrillRow::counted).sum());
        assertTrue(
                read <= A_RECORD * all.total(),
                read + " rows read for " + all.total() + " records");
    }

    private void aFleet(LocalDate since) {
        String run = "DF-" + stage.now().toEpochMilli() + "-";
        premises.registerAll(
                Stage.PORTAL,
                IntStream.range(0, PREMISES).mapToObj(n -> shop(run + n)).toList(),
                since);
        devices.registerAll(
                Stage.PORTAL,
                IntStream.range(0, DEVICES)
                        .mapToObj(
                                n ->
                                        new NewDevice(
                                                new DeviceNo(run + "D" + n),
                                                "DETECTOR-4",
                                                run + n % PREMISES,
                                                null,
                                                List.of(),
                                                true))
                        .toList());
        Instant at = Period.startOf(since);
        byHand.update("update device set registered_at = ? where no like ?", at, run + "%");
    }

    private static NewPremises shop(String code) {
        return Stage.place(code, COUNTY, "MALL");
    }
}

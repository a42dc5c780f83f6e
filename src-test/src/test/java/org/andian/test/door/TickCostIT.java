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

import org.andian.portal.alarm.Alarms;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What every open page asks again with every tick: the database reads as many rows for a fleet ten
 * times as large.
 */
@ArquillianTest
class TickCostIT {

    private static final String COUNTY = "430225";
    private static final int FEW = 100;
    private static final int MANY = 1_000;

    /** Rows more or less that other work of the portal may bring; far from the devices added. */
    private static final long SLACK = 100;

    @Inject private Stage stage;

    @Inject private Devices devices;

    @Inject private Measurements measurements;

    @Inject private Alarms alarms;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Inject private UserTransaction transaction;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void rowsReadDoNotGrowWithTheFleet()
            throws NotSupportedException,
                    SystemException,
                    RollbackException,
                    HeuristicMixedException,
                    HeuristicRollbackException {
        String run = "TK-" + stage.now().toEpochMilli() + "-";
        stage.premises("TK-MALL", COUNTY, "MALL");
        Scope office = stage.person("tk-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        register(run, 0, FEW);
        int before = devices.fleet(office).devices();
        long few = read(office);
        register(run, FEW, MANY);
        assertEquals(before + MANY - FEW, devices.fleet(office).devices(), "devices in reach");
        long many = read(office);
        assertTrue(many <= few + SLACK, few + " rows at " + FEW + ", " + many + " at " + MANY);
    }

    private void register(String run, int from, int to) {
        devices.registerAll(
                Stage.PORTAL, IntStream.range(from, to).mapToObj(n -> device(run + n)).toList());
        byHand.update(
                """
                insert into device_seen (device_id, last_received, last_ts)
                select id, ? + id, ? from device where no like ?
                on duplicate key update last_received = values(last_received)\
                """,
                stage.now(),
                stage.now(),
                run + "%");
    }

    private static NewDevice device(String no) {
        return new NewDevice(
                new DeviceNo(no),
                "DETECTOR-4",
                "TK-MALL",
                null,
                List.of(new NewCircuit(1, "Circuit 1", 63.0)),
                true);
    }

    /** Rows the database hands over for one tick, on one connection. */
    private long read(Scope office)
            throws NotSupportedException,
                    SystemException,
                    RollbackException,
                    HeuristicMixedException,
                    HeuristicRollbackException {
        transaction.begin();
        try {
            long before = RowsRead.soFar(sql);
            alarms.tally(office);
            devices.fleet(office);
            assertTrue(measurements.lastReceived(office).isPresent());
            return RowsRead.soFar(sql) - before;
        } finally {
            transaction.commit();
        }
    }
}

package org.andian.test.door;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceMove;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.premises.Duplicates;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

/**
 * Premises, then devices, then placements: whoever waits for one of these rows holds those before
 * it already, so that no two wait for each other crosswise.
 */
@ArquillianTest
class LockOrderIT {

    private static final String WHY = "a test of order";
    private static final String PREMISES = "select id from premises where code = ? for update";
    private static final String DEVICE = "select id from device where no = ? for update";
    private static final String PLACEMENT =
            "select id from device_placement where device_id = ? for update";

    @Inject private Stage stage;

    @Inject private PremisesRegister register;

    @Inject private Duplicates duplicates;

    @Inject private DeviceLife life;

    @Inject private Sql sql;

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    @Resource private ManagedExecutorService people;

    private String here;
    private String there;
    private String no;
    private long device;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void aDeviceHere() {
        String run = "LO-" + stage.now().toEpochMilli();
        here = run + "-HERE";
        there = run + "-THERE";
        no = run + "-D";
        stage.premises(here, "430224", "MALL");
        stage.premises(there, "430224", "MALL");
        device = stage.device(no, here, 1);
    }

    @Test
    void aMergeThatWaitsForAPlacementHoldsTheDevice() throws Exception {
        PremisesRow ending = register.find(Stage.PORTAL, here).orElseThrow();
        PremisesRow standing = register.find(Stage.PORTAL, there).orElseThrow();
        whileHeld(
                PLACEMENT,
                device,
                () ->
                        duplicates.merge(
                                Stage.PORTAL,
                                here,
                                ending.version(),
                                there,
                                standing.version(),
                                WHY),
                () -> isHeld(DEVICE, no));
    }

    @Test
    void aMoveThatWaitsForTheDeviceHoldsBothPremises() throws Exception {
        whileHeld(
                DEVICE,
                no,
                () -> life.move(Stage.PORTAL, new DeviceMove(no, there, null, WHY)),
                () -> isHeld(PREMISES, here) && isHeld(PREMISES, there));
    }

    @Test
    void aReplacementThatWaitsForTheDeviceHoldsItsPremises() throws Exception {
        whileHeld(
                DEVICE,
                no,
                () -> life.replace(Stage.PORTAL, no, new DeviceNo(no + "2"), WHY),
                () -> isHeld(PREMISES, here));
    }

    /** What the act holds is looked for while this test holds a row; then the act goes through. */
    private void whileHeld(String row, Object key, Runnable act, BooleanSupplier holds)
            throws Exception {
        Future<?> acting;
        try (Connection other = database.getConnection();
                PreparedStatement held = other.prepareStatement(row)) {
            other.setAutoCommit(false);
            try {
                held.setObject(1, key);
                held.executeQuery();
                acting = people.submit(act);
                Waiting.until(holds);
            } finally {
                other.rollback();
                other.setAutoCommit(true);
            }
        }
        acting.get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private boolean isHeld(String row, String key) {
        try {
            sql.list(row + " nowait", List.of(key), found -> found.number("id"));
            return false;
        } catch (SqlFailure held) {
            return true;
        }
    }
}

package org.andian.test.door;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.watch.AlarmWatch;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.district.Districts;
import org.andian.portal.measurement.Appended;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Reading;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sets the scene for a door test inside the server: premises, devices, people, and readings
 * delivered in transactions as ingest does.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class Stage {

    static final Scope PORTAL = Scope.portal("tests");
    private static final Scope SECURITY =
            new Scope("tests", List.of(Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));

    @Inject private PremisesRegister premises;

    @Inject private Districts districts;

    @Inject private Devices devices;

    @Inject private DeviceDirectory directory;

    @Inject private Accounts accounts;

    @Inject private Measurements measurements;

    @Inject private AlarmWatch watch;

    @Inject private Alarms alarms;

    @Inject private Clock clock;

    @Resource private UserTransaction transaction;

    public void premises(String code, String district, String venueGroup) {
        if (premises.find(PORTAL, code).isEmpty()) {
            premises.register(PORTAL, place(code, district, venueGroup));
        }
    }

    /** Premises as a test registers them that asks for nothing else of them. */
    static NewPremises place(String code, String district, String venueGroup) {
        return new NewPremises(
                code,
                "Premises " + code,
                null,
                district,
                venueGroup,
                null,
                "1 Test Road",
                null,
                null,
                null,
                null,
                true);
    }

    /**
     * @return the device's id
     */
    public long device(String no, String premisesCode, int circuits) {
        if (devices.find(PORTAL, no).isEmpty()) {
            List<NewCircuit> all =
                    IntStream.rangeClosed(1, circuits)
                            .mapToObj(n -> new NewCircuit(n, "Circuit " + n, 63.0))
                            .toList();
            devices.register(
                    PORTAL,
                    new NewDevice(new DeviceNo(no), "DETECTOR-4", premisesCode, null, all, true));
        }
        return directory.find(no).orElseThrow().id();
    }

    /**
     * @param district code, null when the role is not limited by district. @return the person's
     *     scope
     */
    public Scope person(
            String login, Role role, String district, Set<String> industries, String premisesCode) {
        if (accounts.find(login).isEmpty()) {
            Long districtId = district == null ? null : districts.find(district).orElseThrow().id();
            Long premisesId =
                    premisesCode == null
                            ? null
                            : premises.find(PORTAL, premisesCode).orElseThrow().id();
            accounts.create(
                    SECURITY,
                    new NewPerson(
                            login,
                            login,
                            null,
                            "Correct-Horse-7".toCharArray(),
                            false,
                            List.of(new GrantSpec(role, districtId, industries, premisesId, null)),
                            true));
        }
        return accounts.find(login).orElseThrow().scope();
    }

    public Instant now() {
        return clock.instant();
    }

    /** The present day in China. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), Zones.CHINA);
    }

    /** So many hours after the day begins in China. */
    static Instant at(LocalDate day, int hours) {
        return Period.startOf(day).plus(Duration.ofHours(hours));
    }

    public Reading reading(long deviceId, int circuit, Instant at, Map<Metric, Double> values) {
        return new Reading(
                deviceId,
                circuit,
                at.toEpochMilli(),
                clock.millis(),
                null,
                false,
                values,
                Map.of());
    }

    public Appended deliver(long deviceId, int circuit, Instant at, Metric metric, double value) {
        return deliver(List.of(reading(deviceId, circuit, at, Map.of(metric, value))));
    }

    /** One transaction: append, evaluate; run again after a deadlock, as ingest does. */
    public Appended deliver(List<Reading> readings) {
        while (true) {
            try {
                return once(readings);
            } catch (SqlFailure failure) {
                if (!failure.isRepeatable()) {
                    throw failure;
                }
            }
        }
    }

    private Appended once(List<Reading> readings) {
        try {
            transaction.begin();
            Appended appended = measurements.append(readings);
            watch.evaluate(appended.fresh());
            transaction.commit();
            return appended;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException broken) {
            throw new IllegalStateException(broken);
        } finally {
            rollBackWhatIsLeft();
        }
    }

    private void rollBackWhatIsLeft() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public List<AlarmRow> alarms(Scope scope, String deviceNo) {
        return alarms.page(scope, AlarmQuery.all().deviceNo(deviceNo).rows(0, 5000));
    }
}

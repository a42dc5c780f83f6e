package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.Level;
import org.junit.jupiter.api.Test;

/** What the device itself reports, beside what is measured. */
class TrackReportTest extends Timeline {

    @Test
    void theDevicesOwnReportJoinsTheOpenAlarm() {
        measure(0, 250);
        report(0.1, "leak");
        assertAlarms(
                """
                ALARM both 250.0 peak 250.0 limit 200.0 x1 open leak
                  0 raised 250.0
                  0.1 reported
                  0.1 escalated
                """);
    }

    @Test
    void whatTheDeviceReportedEndsWhenTheDeviceSaysSo() {
        report(0, null);
        measure(1, 100);
        track.retract(at(2));
        assertAlarms(
                """
                ALARM device null peak 100.0 limit null x1 cleared 2
                  0 raised
                  2 cleared
                """);
    }

    @Test
    void aStaleReportEndsByTheMeasurement() {
        report(0, null);
        measure(29, 100);
        measure(30, 90);
        assertAlarms(
                """
                ALARM device null peak 100.0 limit null x1 cleared 30
                  0 raised
                  30 cleared 90.0
                """);
    }

    @Test
    void whileTheRuleHoldsItTheDeviceCannotEndIt() {
        measure(0, 650);
        report(1, null);
        track.retract(at(2));
        measure(3, 100);
        assertAlarms(
                """
                ALARM both 650.0 peak 650.0 limit 400.0 x1 cleared 3
                  0 raised 650.0
                  1 reported
                  3 cleared 100.0
                """);
    }

    @Test
    void aReportThatNamesNoMetricGoesOnInTheQuantityThatIsRaised() {
        Track unspecific =
                new Track(
                        new Quantity(1, 1, "", AlarmKind.RESIDUAL_CURRENT),
                        7L,
                        AlarmSettings.DEFAULTS);
        unspecific.report(
                new Cause(Level.ALARM, Cause.DEVICE, at(0), at(0), null, null, false, "leak"));
        Measured measured = Measured.of(at(1), 650);
        track.adoptFrom(unspecific, rule, measured);
        track.measure(rule, measured, at(1));
        assertAlarms(
                """
                ALARM both 650.0 peak 650.0 limit 400.0 x1 open leak
                  0 raised
                  1 reported 650.0
                """);
        assertEquals("residualCurrent", track.incident.quantity.metric());
        assertEquals(null, unspecific.incident);
    }
}

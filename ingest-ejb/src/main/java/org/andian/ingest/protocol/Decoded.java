package org.andian.ingest.protocol;

import org.andian.portal.intake.IntakeLog.BrokerEvent;
import org.andian.portal.measurement.Metric;

import java.util.List;
import java.util.Map;

/** What a frame says, before it is known whether its device exists. */
public sealed interface Decoded {

    /**
     * @param flaws of the readings that cannot be used; the others live
     */
    record Readings(List<Measured> readings, List<Flaw> flaws) implements Decoded {}

    /**
     * @param flaws of the events that cannot be used; the others live
     */
    record Events(List<Reported> events, List<Flaw> flaws) implements Decoded {}

    /** All or none: the broker is ours, so one flaw means that two versions do not match. */
    record BrokerReports(List<BrokerEvent> events) implements Decoded {}

    /** The frame as a whole cannot be used. */
    record Rejected(Flaw flaw) implements Decoded {}

    /**
     * One reading.
     *
     * @param ts epoch ms, null when the sender has no clock
     * @param seq the sender's count, null when it sends none
     * @param extra metrics we do not know
     * @param circuit from 1; 0 for the device as a whole
     * @param values in the metric's own unit, only values it can take
     */
    record Measured(
            Long ts,
            Long seq,
            int circuit,
            Map<Metric, Double> values,
            Map<String, Double> extra) {}

    /**
     * One event a device reports. @param kind alarm, fault or event
     *
     * @param ts epoch ms, null when the sender has no clock
     * @param seq the sender's count, null when it sends none
     * @param circuit from 1; 0 for the device as a whole
     * @param kind alarm, fault or event
     * @param code the sender's own, at most 64 characters
     * @param text for people, null when there is none
     * @param value that led to it, null when there is none
     */
    record Reported(
            Long ts, Long seq, int circuit, String kind, String code, String text, Double value) {}
}

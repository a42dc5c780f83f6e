package org.andian.ingest.protocol;

import org.andian.portal.intake.IntakeLog.BrokerEvent;
import org.andian.portal.measurement.Metric;

import java.util.List;
import java.util.Map;

/** What a frame says, before it is known whether its device exists. */
public sealed interface Decoded {

    /**
     * @param readings also those in which nothing can be stored but a number tells of a sensor
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
     * @param unfit what of it could not be used
     */
    record Measured(
            Long ts,
            Long seq,
            int circuit,
            Map<Metric, Double> values,
            Map<String, Double> extra,
            List<Unfit> unfit) {}

    /**
     * A part that cannot be used, beside others that can.
     *
     * @param code of the metric, empty when it is none we know
     * @param number when it is one that the metric cannot be, NaN when it holds digits that nobody
     *     can read and nothing beside it is fit, else null
     */
    record Unfit(String code, Double number, Flaw flaw) {

        public Unfit unreadable() {
            return new Unfit(code, Double.NaN, flaw);
        }
    }

    /**
     * One event a device reports.
     *
     * @param ts epoch ms, null when the sender has no clock
     * @param seq the sender's count, null when it sends none
     * @param circuit from 1; 0 for the device as a whole
     * @param kind alarm, fault or event
     * @param code the sender's own, at most 64 characters
     * @param text for people, null when there is none
     * @param value that led to it, null when there is none
     * @param unfit what of it could not be used
     */
    record Reported(
            Long ts,
            Long seq,
            int circuit,
            String kind,
            String code,
            String text,
            Double value,
            List<Unfit> unfit) {}
}

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

    record Events(List<Reported> events, List<Flaw> flaws) implements Decoded {}

    record BrokerReports(List<BrokerEvent> events) implements Decoded {}

    /** The frame as a whole cannot be used. */
    record Rejected(Flaw flaw) implements Decoded {}

    /**
     * One reading.
     *
     * @param ts epoch ms, null when the sender has no clock
     * @param seq the sender's count, null when it sends none
     * @param extra metrics we do not know
     */
    record Measured(
            Long ts,
            Long seq,
            int circuit,
            Map<Metric, Double> values,
            Map<String, Double> extra) {}

    /** One event a device reports. @param kind alarm, fault or event */
    record Reported(
            Long ts, Long seq, int circuit, String kind, String code, String text, Double value) {}
}

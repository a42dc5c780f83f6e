package org.andian.ingest;

import org.andian.portal.alarm.watch.DeviceEvent;
import org.andian.portal.intake.IntakeLog.BrokerEvent;
import org.andian.portal.intake.Rejection;
import org.andian.portal.measurement.Reading;

/** One thing of a frame that is written, the least that a batch can be divided into. */
sealed interface Piece {

    record Measured(Reading reading) implements Piece {}

    record Reported(DeviceEvent event) implements Piece {}

    record Refused(Rejection rejection) implements Piece {}

    record FromBroker(BrokerEvent event) implements Piece {}
}

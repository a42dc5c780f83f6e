package org.andian.ingest;

import org.andian.portal.alarm.watch.DeviceEvent;
import org.andian.portal.intake.IntakeLog.BrokerEvent;
import org.andian.portal.intake.Rejection;
import org.andian.portal.intake.UnfitValue;
import org.andian.portal.measurement.Reading;

/** One thing of a frame that is written, the least that a batch can be divided into. */
sealed interface Piece {

    /** A row for the table of readings; evaluated against the limits in the same transaction. */
    record Measured(Reading reading) implements Piece {}

    /** What the device itself says has happened: alarm, fault or event. */
    record Reported(DeviceEvent event) implements Piece {}

    /** What cannot be used, with the beginning of its frame. */
    record Refused(Rejection rejection) implements Piece {}

    /** What of a message could not be used while the rest is. */
    record Unfit(UnfitValue value) implements Piece {}

    /** The broker has turned somebody away. */
    record FromBroker(BrokerEvent event) implements Piece {}
}

package org.andian.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.ingest.protocol.Decoded;
import org.andian.ingest.protocol.Decoder;
import org.andian.ingest.protocol.Flaw;
import org.andian.ingest.protocol.andian.AndianDecoder;
import org.andian.ingest.protocol.andian.ReadingsOfMany;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.intake.Failure;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.Share;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The conductor: decode, find the device, queue. The stage it answers with completes after the
 * commit.
 */
@ApplicationScoped
public class Intake implements FrameSink {

    /** The one wire format so far. */
    private final Decoder decoder = new AndianDecoder();

    @Inject private DeviceDirectory devices;

    @Inject private Lanes lanes;

    /**
     * Safe from any thread. A frame of a device that is not registered, or one that cannot be
     * decoded, is no failure: it completes normally with a rejection and its reason. Completes
     * exceptionally when the directory of devices cannot be read from the database.
     */
    @Override
    public CompletionStage<FrameOutcome> accept(Frame frame) {
        try {
            return lanes.put(
                    switch (decoder.decode(frame)) {
                        case Decoded.Readings readings ->
                                ofDevice(frame, device -> Jobs.readings(frame, device, readings));
                        case Decoded.Events events ->
                                ofDevice(frame, device -> Jobs.events(frame, device, events));
                        case Decoded.BrokerReports reports -> Jobs.reports(frame, reports);
                        case Decoded.Rejected rejected -> Jobs.rejected(frame, rejected.flaw());
                    });
        } catch (RuntimeException failure) {
            if (!Failure.isOfDatabase(failure)) {
                throw failure;
            }
            return CompletableFuture.failedStage(failure);
        }
    }

    /** Safe from any thread. */
    @Override
    public void split(byte[] body, boolean isWhole, Consumer<Share> taker) {
        ReadingsOfMany.split(body, isWhole, taker);
    }

    private Job ofDevice(Frame frame, Function<DeviceDirectory.Entry, Job> job) {
        return devices.find(frame.deviceNo())
                .map(job)
                .orElseGet(
                        () ->
                                Jobs.rejected(
                                        frame,
                                        new Flaw(
                                                "unknownDevice",
                                                "no device is registered under this number")));
    }
}

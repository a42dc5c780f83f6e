package org.andian.ingest;

import org.andian.portal.alarm.watch.DeviceEvent;
import org.andian.portal.device.heard.SignOfLife;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.IntakeLog.BrokerEvent;
import org.andian.portal.intake.Rejection;
import org.andian.portal.intake.UnfitValue;
import org.andian.portal.measurement.Reading;

import java.util.Arrays;
import java.util.List;

/**
 * What a frame asks the database to do.
 *
 * @param head where the frame came from, for rejections: without pieces of its own
 * @param heard the device's sign of life, null when the frame is none
 * @param stamps by which its pieces are dated, null when it has none of a device
 * @param fault null, or what kept it from being judged: it is stored and judged later
 */
record Job(Rejection head, List<Piece> pieces, SignOfLife heard, Stamps stamps, String fault) {

    /**
     * What a message tells of its device's clock; the same for all its parts.
     *
     * @param newest of its stamps, epoch ms; null when it has none
     * @param history brought by a door for importing history
     */
    record Stamps(long deviceId, long receivedAt, Long newest, boolean history) {}

    /** One thing of a frame that is written, the least that a batch can be divided into. */
    sealed interface Piece {

        /**
         * A row for the table of readings; evaluated against the limits in the same transaction.
         */
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

    Job(Rejection head, List<Piece> pieces, SignOfLife heard, Stamps stamps) {
        this(head, pieces, heard, stamps, null);
    }

    /** The same, to be stored without being judged. */
    Job postponed(String reason) {
        return new Job(head, pieces, heard, stamps, reason);
    }

    /** Whether storing it alone was tried already. */
    boolean isPostponed() {
        return fault != null;
    }

    /** A frame without flaw yet; only its beginning is held, so that waiting frames stay small. */
    static Rejection head(Frame frame) {
        byte[] beginning =
                frame.body().length <= Rejection.KEPT_BYTES
                        ? frame.body()
                        : Arrays.copyOf(frame.body(), Rejection.KEPT_BYTES);
        return new Rejection(
                frame.receivedAt(),
                frame.origin(),
                frame.deviceNo(),
                "",
                null,
                frame.body().length,
                beginning);
    }

    /** Whether a batch of this job alone can still be halved. */
    boolean isDivisible() {
        return pieces.size() > 1;
    }

    /**
     * The smaller one where the number is odd. Both halves carry the sign of life: whichever is
     * committed tells it.
     */
    Job firstHalf() {
        return with(pieces.subList(0, pieces.size() / 2));
    }

    Job secondHalf() {
        return with(pieces.subList(pieces.size() / 2, pieces.size()));
    }

    /**
     * The same frame with nothing but a rejection.
     *
     * @param detail in English, may be null
     */
    Job refused(String reason, String detail) {
        return with(List.of(refusal(head, reason, detail)));
    }

    static Piece.Refused refusal(Rejection head, String reason, String detail) {
        return new Piece.Refused(
                new Rejection(
                        head.receivedAt(),
                        head.origin(),
                        head.deviceNo(),
                        reason,
                        detail,
                        head.size(),
                        head.body()));
    }

    /** True as well for a job without pieces, which nothing can keep from being stored. */
    boolean isRefusal() {
        return pieces.stream().allMatch(piece -> piece instanceof Piece.Refused);
    }

    /**
     * What it takes of a lane's room: a row each piece, and a row each half KiB of the frame held
     * for a possible rejection.
     */
    int weight() {
        return pieces.size() + head.body().length / 512;
    }

    Job with(List<Piece> others) {
        return new Job(head, others, heard, stamps, fault);
    }
}

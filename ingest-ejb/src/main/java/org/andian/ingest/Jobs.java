package org.andian.ingest;

import org.andian.ingest.Job.Piece;
import org.andian.ingest.protocol.Decoded;
import org.andian.ingest.protocol.Flaw;
import org.andian.portal.alarm.watch.DeviceEvent;
import org.andian.portal.device.DeviceDirectory.Entry;
import org.andian.portal.device.heard.SignOfLife;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.Rejection;
import org.andian.portal.intake.UnfitValue;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Odd;
import org.andian.portal.measurement.Reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes jobs of decoded frames. Pure. What came without a stamp gets the receive time. */
final class Jobs {

    private static final Duration LIVE = Duration.ofMinutes(15);

    private static final String RETIRED = "retiredDevice";

    private Jobs() {}

    /**
     * Stamps are not judged here: {@link Dating} does, when it is known what the device's clock is
     * worth.
     */
    static Job readings(Frame frame, Entry device, Decoded.Readings decoded) {
        List<Piece> pieces = new ArrayList<>(decoded.readings().size());
        for (Decoded.Measured measured : decoded.readings()) {
            Map<Metric, Odd> odd = Oddities.of(measured, device.marks());
            pieces.add(new Piece.Measured(reading(frame, device, measured, odd)));
            Oddities.unfit(measured, odd)
                    .forEach(part -> pieces.add(unfit(frame, measured.circuit(), part)));
            markRetired(frame, device, measured.circuit(), measured.ts()).ifPresent(pieces::add);
        }
        List<Long> stamps = decoded.readings().stream().map(Decoded.Measured::ts).toList();
        long latest = frame.receivedAt().plus(LIVE).toEpochMilli();
        return job(
                frame,
                pieces,
                decoded.flaws(),
                heard(frame, device, newest(stamps, latest)),
                stamps(frame, device, stamps));
    }

    static Job events(Frame frame, Entry device, Decoded.Events decoded) {
        List<Piece> pieces = new ArrayList<>();
        for (Decoded.Reported reported : decoded.events()) {
            pieces.add(new Piece.Reported(event(frame, device, reported)));
            reported.unfit().forEach(part -> pieces.add(unfit(frame, reported.circuit(), part)));
            markRetired(frame, device, reported.circuit(), reported.ts()).ifPresent(pieces::add);
        }
        return job(
                frame,
                pieces,
                decoded.flaws(),
                heard(frame, device, null),
                stamps(
                        frame,
                        device,
                        decoded.events().stream().map(Decoded.Reported::ts).toList()));
    }

    /** The broker is no device and gives no sign of life. */
    static Job reports(Frame frame, Decoded.BrokerReports decoded) {
        List<Piece> pieces = new ArrayList<>();
        decoded.events().forEach(event -> pieces.add(new Piece.FromBroker(event)));
        return job(frame, pieces, List.of(), null, null);
    }

    /**
     * Of a device that is not registered, or a frame that says nothing: kept for whoever looks why.
     */
    static Job rejected(Frame frame, Flaw flaw) {
        return job(frame, List.of(), List.of(flaw), null, null);
    }

    /** Good pieces first, then one refusal for each flaw. */
    private static Job job(
            Frame frame, List<Piece> good, List<Flaw> flaws, SignOfLife heard, Job.Stamps stamps) {
        Rejection head = Job.head(frame);
        List<Piece> pieces = new ArrayList<>(good);
        flaws.forEach(flaw -> pieces.add(Job.refusal(head, flaw.reason(), flaw.detail())));
        return new Job(head, pieces, heard, stamps);
    }

    private static Job.Stamps stamps(Frame frame, Entry device, List<Long> stamps) {
        return new Job.Stamps(
                device.id(),
                frame.receivedAt().toEpochMilli(),
                newest(stamps, Long.MAX_VALUE),
                frame.history());
    }

    private static Long newest(List<Long> stamps, long latest) {
        return stamps.stream()
                .filter(Objects::nonNull)
                .filter(ts -> ts <= latest)
                .max(Long::compare)
                .orElse(null);
    }

    private static Piece.Unfit unfit(Frame frame, int circuit, Decoded.Unfit part) {
        return new Piece.Unfit(
                new UnfitValue(
                        frame.receivedAt(),
                        frame.deviceNo(),
                        circuit,
                        part.code(),
                        part.flaw().reason(),
                        part.flaw().detail()));
    }

    /** What a retired device says of the time since then is kept and judged; people are told. */
    private static Optional<Piece> markRetired(Frame frame, Entry device, int circuit, Long ts) {
        Instant retired = device.retiredAt();
        Instant at = ts == null ? frame.receivedAt() : Instant.ofEpochMilli(ts);
        return retired == null || at.isBefore(retired)
                ? Optional.empty()
                : Optional.of(
                        new Piece.Unfit(
                                new UnfitValue(
                                        frame.receivedAt(),
                                        frame.deviceNo(),
                                        circuit,
                                        "",
                                        RETIRED,
                                        null)));
    }

    private static Reading reading(
            Frame frame, Entry device, Decoded.Measured measured, Map<Metric, Odd> odd) {
        long received = frame.receivedAt().toEpochMilli();
        boolean clockless = measured.ts() == null;
        return new Reading(
                device.id(),
                measured.circuit(),
                clockless ? received : measured.ts(),
                received,
                measured.seq(),
                clockless,
                measured.values(),
                measured.extra(),
                odd,
                frame.redelivered(),
                null);
    }

    private static DeviceEvent event(Frame frame, Entry device, Decoded.Reported reported) {
        long received = frame.receivedAt().toEpochMilli();
        return new DeviceEvent(
                device.id(),
                reported.circuit(),
                reported.ts() == null ? received : reported.ts(),
                received,
                reported.seq(),
                reported.kind(),
                reported.code(),
                reported.text(),
                reported.value(),
                null);
    }

    /**
     * What a device sends over its own connection shows that it lives, whatever its age; what
     * others import of it only when it is live.
     */
    private static SignOfLife heard(Frame frame, Entry device, Long newest) {
        long received = frame.receivedAt().toEpochMilli();
        boolean live = newest == null || Math.abs(received - newest) <= LIVE.toMillis();
        return frame.origin().startsWith("mqtt") || live
                ? new SignOfLife(device.id(), received, newest)
                : null;
    }
}

package org.andian.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;

import org.andian.portal.audit.Audit;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.Refused;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.device.Delivered.Sent;
import org.andian.web.rest.Unprocessable;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Brings what HTTP delivers to the intake and waits for the commit that keeps it. */
@ApplicationScoped
public class Delivery {

    private static final int PATIENCE_SECONDS = 60;
    private static final long RETRY_AFTER_SECONDS = 5;

    /** Devices that the trail names, with their premises; of more it says how many. */
    private static final int MOST_NAMED = 10;

    private static final String BROKEN_OFF = "broken off";

    private static final FrameOutcome NOTHING = new FrameOutcome(0, 0, 0, 0, 0, null);

    @Inject private FrameSink sink;

    @Inject private Devices devices;

    @Inject private Audit audit;

    @Inject private Clock clock;

    public FrameOutcome deliver(Scope scope, String deviceNo, byte[] body) {
        Delivered delivered = new Delivered();
        delivered.add(deviceNo, accept(scope, deviceNo, body));
        RefusedElements refused = new RefusedElements();
        return told(confirmed(scope, delivered, refused, ""), refused);
    }

    /**
     * Splits by device and delivers each share; what lies outside the caller's reach is counted
     * like a device that does not exist. Of a body that broke off what came is kept.
     *
     * @throws IOException when it broke off
     */
    public DeliveredMany deliverMany(Scope scope, InputStream stream) throws IOException {
        ReadBody body = ReadBody.of(stream);
        Delivered delivered = new Delivered();
        RefusedElements refused = new RefusedElements();
        FrameOutcome lost = split(scope, body, delivered, refused);
        String ended = body.isWhole() ? "" : ", " + BROKEN_OFF;
        FrameOutcome outcome = confirmed(scope, delivered, refused, ended).plus(lost);
        if (!body.isWhole()) {
            throw body.failure();
        }
        return DeliveredMany.of(told(outcome, refused), refused.told());
    }

    /**
     * @return what of it is nobody's that the caller knows
     */
    private FrameOutcome split(
            Scope scope, ReadBody body, Delivered delivered, RefusedElements refused) {
        FrameOutcome[] lost = {NOTHING};
        Map<String, Boolean> inReach = new HashMap<>();
        try {
            sink.split(
                    body.bytes(),
                    body.isWhole(),
                    share -> {
                        if (share.isOfNobody()) {
                            lost[0] = lost[0].plus(refused.addLost(share));
                        } else if (inReach.computeIfAbsent(
                                share.deviceNo(), no -> isInReach(scope, no))) {
                            delivered.add(share, accept(scope, share.deviceNo(), share.body()));
                        } else {
                            lost[0] = lost[0].plus(refused.addUnknown(share));
                        }
                    });
            return lost[0];
        } catch (RuntimeException brokenOff) {
            note(scope, delivered, BROKEN_OFF);
            throw brokenOff;
        }
    }

    private FrameOutcome confirmed(
            Scope scope, Delivered delivered, RefusedElements refused, String ended) {
        try {
            FrameOutcome outcome = await(delivered.sent(), refused);
            note(scope, delivered, counts(outcome) + ended);
            return outcome;
        } catch (ServiceUnavailableException unsure) {
            note(scope, delivered, "not confirmed");
            throw unsure;
        }
    }

    /**
     * One row of the trail for the whole request, after the commits that keep its readings: they
     * are shared with whatever the devices send themselves, which must not wait for the trail.
     */
    private void note(Scope scope, Delivered delivered, String counts) {
        if (delivered.isEmpty()) {
            return;
        }
        List<String> all = delivered.devices();
        List<String> named = all.subList(0, Math.min(all.size(), MOST_NAMED));
        String more = all.size() > named.size() ? " … " + all.size() : "";
        String premises =
                named.stream()
                        .flatMap(no -> devices.find(scope, no).stream())
                        .map(DeviceRow::premisesCode)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
        audit.done(
                scope.login(),
                "readings.deliver",
                "device " + String.join(", ", named) + more,
                (premises.isEmpty() ? "" : "premises " + premises + "; ") + counts);
    }

    private static String counts(FrameOutcome outcome) {
        return "stored %d, duplicates %d, conflicts %d, misdated %d, rejected %d"
                .formatted(
                        outcome.stored(),
                        outcome.duplicates(),
                        outcome.conflicts(),
                        outcome.misdated(),
                        outcome.rejected());
    }

    private boolean isInReach(Scope scope, String no) {
        return scope.grants().contains(Grant.everywhere(Role.SYSTEM_ADMINISTRATOR))
                || devices.find(scope, no).isPresent();
    }

    private CompletionStage<FrameOutcome> accept(Scope scope, String deviceNo, byte[] body) {
        return sink.accept(
                new Frame(
                                Frame.Kind.READINGS,
                                deviceNo,
                                "http:" + scope.login(),
                                body,
                                clock.instant())
                        .ofHistory());
    }

    private static FrameOutcome await(List<Sent> all, RefusedElements refused) {
        FrameOutcome sum = NOTHING;
        for (Sent sent : all) {
            FrameOutcome outcome = await(sent.stage());
            if (sent.share() != null && RefusedElements.isUnknown(outcome)) {
                outcome = refused.addUnknown(sent.share());
            } else if (sent.share() != null) {
                refused.add(sent.share().refused());
            }
            sum = sum.plus(outcome);
        }
        return sum;
    }

    private static FrameOutcome await(CompletionStage<FrameOutcome> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw unavailable(failed);
        }
    }

    private static ServiceUnavailableException unavailable(Exception cause) {
        return new ServiceUnavailableException(
                "The portal could not confirm that all readings are kept. Send them again: what is"
                        + " already there is not stored twice.",
                RETRY_AFTER_SECONDS,
                cause);
    }

    /** A delivery of which nothing at all could be used is a refusal. */
    private static FrameOutcome told(FrameOutcome outcome, RefusedElements refused) {
        if (outcome.rejected() > 0
                && outcome.stored()
                                + outcome.duplicates()
                                + outcome.conflicts()
                                + outcome.misdated()
                        == 0) {
            throw new Unprocessable(
                    "Nothing could be used: "
                            + outcome.reason()
                            + " ("
                            + outcome.rejected()
                            + " rejected)."
                            + refused.first().map(Delivery::words).orElse(""));
        }
        return outcome;
    }

    private static String words(Refused first) {
        String detail = first.detail() == null ? "" : " (" + first.detail() + ")";
        return " Element " + first.index() + ": " + first.reason() + detail + ".";
    }
}

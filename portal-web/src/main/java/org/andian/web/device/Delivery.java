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
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.rest.Unprocessable;

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

    private static final FrameOutcome NOTHING = new FrameOutcome(0, 0, 0, 0, 0, null);

    @Inject private FrameSink sink;

    @Inject private Devices devices;

    @Inject private Audit audit;

    @Inject private Clock clock;

    public FrameOutcome deliver(Scope scope, String deviceNo, byte[] body) {
        Delivered delivered = new Delivered();
        delivered.add(deviceNo, accept(scope, deviceNo, body));
        return told(confirmed(scope, delivered, NOTHING));
    }

    /**
     * Splits by device and delivers each part; what lies outside the caller's reach is counted like
     * a device that does not exist.
     */
    public FrameOutcome deliverMany(Scope scope, InputStream body) {
        Delivered delivered = new Delivered();
        FrameOutcome[] unknown = {NOTHING};
        Map<String, Boolean> inReach = new HashMap<>();
        try {
            ImportedReadings.split(
                    body,
                    (device, part) -> {
                        if (inReach.computeIfAbsent(device, no -> isInReach(scope, no))) {
                            delivered.add(device, accept(scope, device, part.body()));
                        } else {
                            unknown[0] = unknown[0].plus(unknown(part.readings()));
                        }
                    });
        } catch (RuntimeException brokenOff) {
            note(scope, delivered, "broken off");
            throw brokenOff;
        }
        return told(confirmed(scope, delivered, unknown[0]));
    }

    private static FrameOutcome unknown(int readings) {
        return new FrameOutcome(0, 0, 0, 0, readings, "unknownDevice");
    }

    private FrameOutcome confirmed(Scope scope, Delivered delivered, FrameOutcome unknown) {
        try {
            FrameOutcome outcome = await(delivered.stages()).plus(unknown);
            note(scope, delivered, counts(outcome));
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

    private static FrameOutcome await(List<CompletionStage<FrameOutcome>> stages) {
        FrameOutcome sum = NOTHING;
        for (CompletionStage<FrameOutcome> stage : stages) {
            sum = sum.plus(await(stage));
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
    private static FrameOutcome told(FrameOutcome outcome) {
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
                            + " rejected).");
        }
        return outcome;
    }
}

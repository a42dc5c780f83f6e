package org.andian.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Brings what HTTP delivers to the intake and waits for the commit that keeps it. */
@ApplicationScoped
public class Delivery {

    private static final int PATIENCE_SECONDS = 60;
    private static final long RETRY_AFTER_SECONDS = 5;

    @Inject private FrameSink sink;

    @Inject private Devices devices;

    @Inject private Clock clock;

    public FrameOutcome deliver(Scope scope, String deviceNo, byte[] body) {
        return told(await(List.of(accept(scope, deviceNo, body))));
    }

    /**
     * Splits by device and delivers each part; what lies outside the caller's reach is counted like
     * a device that does not exist.
     */
    public FrameOutcome deliverMany(Scope scope, InputStream body) {
        List<CompletionStage<FrameOutcome>> stages = new ArrayList<>();
        FrameOutcome[] unknown = {new FrameOutcome(0, 0, 0, 0, 0, null)};
        Map<String, Boolean> inReach = new HashMap<>();
        ImportedReadings.split(
                body,
                (device, part) -> {
                    if (inReach.computeIfAbsent(device, no -> isInReach(scope, no))) {
                        stages.add(accept(scope, device, part.body()));
                    } else {
                        unknown[0] =
                                unknown[0].plus(
                                        new FrameOutcome(
                                                0, 0, 0, 0, part.readings(), "unknownDevice"));
                    }
                });
        return told(await(stages).plus(unknown[0]));
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
        FrameOutcome sum = new FrameOutcome(0, 0, 0, 0, 0, null);
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

package org.andian.web.device;

import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.Share;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What one request has handed to the intake, for whoever waits for it and for the trail. */
final class Delivered {

    /**
     * @param share null where the request was one frame of one device
     */
    record Sent(Share share, CompletionStage<FrameOutcome> stage) {}

    private final Set<String> devices = new LinkedHashSet<>();
    private final List<Sent> sent = new ArrayList<>();

    void add(String device, CompletionStage<FrameOutcome> stage) {
        devices.add(device);
        sent.add(new Sent(null, stage));
    }

    void add(Share share, CompletionStage<FrameOutcome> stage) {
        devices.add(share.deviceNo());
        sent.add(new Sent(share, stage));
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    /** In the order of the request. */
    List<String> devices() {
        return List.copyOf(devices);
    }

    List<Sent> sent() {
        return sent;
    }
}

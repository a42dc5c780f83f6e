package org.andian.web.device;

import org.andian.portal.intake.FrameOutcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What one request has handed to the intake, for whoever waits for it and for the trail. */
final class Delivered {

    private final Set<String> devices = new LinkedHashSet<>();
    private final List<CompletionStage<FrameOutcome>> stages = new ArrayList<>();

    void add(String device, CompletionStage<FrameOutcome> stage) {
        devices.add(device);
        stages.add(stage);
    }

    boolean isEmpty() {
        return stages.isEmpty();
    }

    /** In the order of the request. */
    List<String> devices() {
        return List.copyOf(devices);
    }

    List<CompletionStage<FrameOutcome>> stages() {
        return stages;
    }
}

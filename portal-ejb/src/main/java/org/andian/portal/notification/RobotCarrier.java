package org.andian.portal.notification;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.Message;
import org.andian.portal.outbox.OutboxQueue;

import java.io.StringReader;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Takes messages to one messenger's group, one by one. What it answers is the proof; where it does
 * not take one, as when it is asked too often, it is tried again.
 */
abstract class RobotCarrier implements Carrier {

    private final Robot robot;

    @Inject private OutboxQueue queue;

    @Inject private RobotSettings settings;

    @Inject private Clock clock;

    RobotCarrier(Robot robot) {
        this.robot = robot;
    }

    @Override
    public String kind() {
        return robot.kind();
    }

    @Override
    public boolean isReady() {
        return settings.isSet(robot);
    }

    @Override
    public boolean deliverNext() {
        Optional<Message> message =
                isReady() ? queue.claim(Set.of(robot.kind())) : Optional.empty();
        message.ifPresent(this::deliver);
        return message.isPresent();
    }

    private void deliver(Message message) {
        try (JsonReader reader = Json.createReader(new StringReader(message.payload()))) {
            RobotSettings.Reached reached =
                    settings.find(robot)
                            .orElseThrow(() -> new NotSent(Mailing.UNUSABLE, false, null));
            String answer = send(reached, reader.readObject().getString("text"));
            queue.delivered(message, answer, reached.costMilli());
        } catch (NotSent failure) {
            if (failure.isForGood()) {
                queue.refused(message, failure.getMessage());
            } else {
                queue.failed(message, failure.getMessage());
            }
        }
    }

    /**
     * @return what it answered
     */
    public String send(RobotSettings.Reached reached, String text) throws NotSent {
        WebCall call = robot.call(reached.address(), reached.secret(), text, clock.instant());
        WebCall.Answer answer = Robot.covered(call.send(), reached.address());
        if (!robot.isTaken(answer)) {
            throw new NotSent(answer.words(), answer.isForGood(), null);
        }
        return answer.words();
    }
}

package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.Message;
import org.andian.portal.outbox.OutboxQueue;

import java.io.StringReader;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes short messages from the outbox to the gateway, one by one. */
@ApplicationScoped
class SmsCarrier implements Carrier {

    static final String KIND = "sms";

    @Inject private OutboxQueue queue;

    @Inject private ChannelSettings settings;

    @Inject private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isReady() {
        return settings.sms().isPresent();
    }

    @Override
    public boolean deliverNext() {
        Optional<SmsTemplate> template = settings.sms();
        Optional<Message> message =
                template.isEmpty() ? Optional.empty() : queue.claim(Set.of(KIND));
        message.ifPresent(claimed -> deliver(claimed, template.get()));
        return message.isPresent();
    }

    private void deliver(Message message, SmsTemplate template) {
        try (JsonReader reader = Json.createReader(new StringReader(message.payload()))) {
            JsonObject letter = reader.readObject();
            String answer =
                    send(
                            template,
                            letter.getString("to"),
                            letter.getString("text"),
                            message.reference());
            queue.delivered(message, answer, template.costMilli());
        } catch (NotSent failure) {
            if (failure.isForGood()) {
                queue.refused(message, failure.getMessage());
            } else {
                queue.failed(message, failure.getMessage());
            }
        }
    }

    /**
     * @param id the same in all attempts, so that the gateway can tell a repetition
     * @return what the gateway answered
     */
    public String send(SmsTemplate template, String phone, String text, String id) throws NotSent {
        Map<String, String> values =
                new HashMap<>(
                        Map.of(
                                "phone", phone,
                                "text", text,
                                "id", id,
                                "time", clock.instant().toString()));
        values.put("secret", settings.secret(ChannelKeys.SMS_SECRET).orElse(""));
        WebCall.Answer answer = template.call(values).send();
        if (!template.isTaken(answer)) {
            throw new NotSent(answer.words(), answer.isForGood(), null);
        }
        return answer.words();
    }
}

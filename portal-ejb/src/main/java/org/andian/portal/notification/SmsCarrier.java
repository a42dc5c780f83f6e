package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.Message;
import org.andian.portal.outbox.OutboxQueue;
import org.andian.portal.refusal.Refusal;

import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes short messages from the outbox to the gateway, one by one. */
@ApplicationScoped
class SmsCarrier implements Carrier {

    static final String KIND = "sms";

    private static final System.Logger LOG = System.getLogger(SmsCarrier.class.getName());
    private static final String COVERED = "***";

    @Inject private OutboxQueue queue;

    @Inject private ChannelSettings settings;

    @Inject private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isReady() {
        try {
            return settings.sms().isPresent();
        } catch (Refusal unusable) {
            LOG.log(Level.DEBUG, "The gateway's settings cannot be used", unusable);
            return false;
        }
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
        try {
            JsonObject letter = letter(message);
            String text = letter.getString("text");
            String answer = send(template, letter.getString("to"), text, message.reference());
            queue.delivered(message, answer, template.costOf(text));
        } catch (NotSent failure) {
            if (failure.isForGood()) {
                queue.refused(message, failure.getMessage());
            } else {
                queue.failed(message, failure.getMessage());
            }
        }
    }

    private static JsonObject letter(Message message) {
        try (JsonReader reader = Json.createReader(new StringReader(message.payload()))) {
            return reader.readObject();
        }
    }

    /**
     * @param id the same in all attempts, so that the gateway can tell a repetition
     * @return what the gateway answered, the secret covered should it repeat it
     */
    public String send(SmsTemplate template, String phone, String text, String id) throws NotSent {
        String secret = settings.secret(ChannelKeys.SMS_SECRET).orElse("");
        Map<String, String> values =
                Map.of(
                        "phone", phone,
                        "text", text,
                        "id", id,
                        "time", clock.instant().toString(),
                        "secret", secret);
        WebCall.Answer answer = template.call(values).send();
        String words = secret.isEmpty() ? answer.words() : answer.words().replace(secret, COVERED);
        if (!template.isTaken(answer)) {
            throw new NotSent(words, answer.isForGood(), null);
        }
        return words;
    }
}

package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.Message;
import org.andian.portal.outbox.OutboxQueue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells another system of alarms: JSON by POST, signed by HMAC-SHA256 over the seconds since 1970,
 * a dot and the body, so that it can tell who speaks and how old it is.
 */
@ApplicationScoped
class HookCarrier implements Carrier {

    static final String KIND = "hook";

    @Inject private OutboxQueue queue;

    @Inject private ChannelSettings settings;

    @Inject private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isReady() {
        return settings.hook().isPresent();
    }

    @Override
    public boolean deliverNext() {
        Optional<String> address = settings.hook();
        Optional<Message> message =
                address.isEmpty() ? Optional.empty() : queue.claim(Set.of(KIND));
        message.ifPresent(claimed -> deliver(claimed, address.get()));
        return message.isPresent();
    }

    private void deliver(Message message, String address) {
        try {
            queue.delivered(message, send(address, message.payload(), message.reference()), 0);
        } catch (NotSent failure) {
            if (failure.isForGood()) {
                queue.refused(message, failure.getMessage());
            } else {
                queue.failed(message, failure.getMessage());
            }
        }
    }

    /**
     * @return what the system answered
     */
    public String send(String address, String body, String reference) throws NotSent {
        String seconds = String.valueOf(clock.instant().getEpochSecond());
        String secret =
                settings.secret(ChannelKeys.HOOK_SECRET)
                        .orElseThrow(() -> new NotSent(Mailing.UNUSABLE, false, null));
        WebCall call =
                new WebCall(
                        "POST",
                        address,
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "X-Andian-Timestamp",
                                seconds,
                                "X-Andian-Message",
                                reference,
                                "X-Andian-Signature",
                                "sha256=" + signature(secret, seconds + "." + body)),
                        body);
        WebCall.Answer answer = call.send();
        if (!answer.isGood()) {
            throw new NotSent(answer.words(), answer.isForGood(), null);
        }
        return answer.words();
    }

    static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC with SHA-256.", e);
        }
    }
}

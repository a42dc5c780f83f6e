package org.andian.portal.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/**
 * Door: how short messages are sent and which other system is told of alarms, for the system
 * administrator. Secrets go in and never come out.
 */
@Stateless
public class MessageChannels {

    private static final int LONGEST_SECRET = 300;
    private static final int SHORTEST_SIGNING = 16;
    private static final String OFF = "off";

    /**
     * What is set.
     *
     * @param sms null while none is
     * @param hook address, null while none is
     */
    public record Setting(SmsTemplate sms, boolean hasSmsSecret, String hook) {}

    @Inject private ChannelSettings settings;

    @Inject private SmsCarrier sms;

    @Inject private HookCarrier hook;

    @Inject private Audit audit;

    @Inject private Clock clock;

    public Setting setting(Scope scope) {
        scope.require(Role::mayConfigure, "read how messages are sent");
        return new Setting(
                settings.sms().orElse(null),
                settings.hasSecret(ChannelKeys.SMS_SECRET),
                settings.hook().orElse(null));
    }

    /**
     * @param template null for no short messages any more
     * @param secret null or empty keeps the one there is, as long as the address stays the same
     * @throws Refusal TEMPLATE
     */
    public void setSms(Scope scope, SmsTemplate template, String secret) {
        scope.require(Role::mayConfigure, "set how messages are sent");
        settings.save(template, given(secret), scope.login());
        audit.done(
                scope.login(),
                "sms.gateway",
                "server " + (template == null ? SmsCarrier.KIND : host(template.address())),
                template == null ? OFF : null);
    }

    /**
     * @param address null for none any more
     * @param secret as of {@link #setSms}; at least 16 characters
     * @throws Refusal ADDRESS_OF_SYSTEM, SECRET, TEMPLATE
     */
    public void setHook(Scope scope, String address, String secret) {
        scope.require(Role::mayConfigure, "set how messages are sent");
        String given = given(secret);
        if (address != null) {
            WebCall.checked(address);
            boolean isSame =
                    address.equals(settings.hook().orElse(null))
                            && settings.hasSecret(ChannelKeys.HOOK_SECRET);
            if (address.length() > SmsTemplate.LONGEST) {
                throw new Refusal(NotificationReason.TEMPLATE, SmsTemplate.LONGEST);
            }
            if (given == null ? !isSame : given.length() < SHORTEST_SIGNING) {
                throw new Refusal(NotificationReason.SECRET, SHORTEST_SIGNING);
            }
        }
        settings.saveHook(address, given, scope.login());
        audit.done(
                scope.login(),
                "hook.system",
                "server " + (address == null ? HookCarrier.KIND : host(address)),
                address == null ? OFF : null);
    }

    /**
     * Sends a short message at once, past the outbox, so that the answer can be shown.
     *
     * @param phone of a mobile phone in China
     * @throws Refusal NO_GATEWAY, PHONE
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Trial testSms(Scope scope, String phone, String text) {
        scope.require(Role::mayConfigure, "send a test message");
        SmsTemplate template =
                settings.sms().orElseThrow(() -> new Refusal(NotificationReason.NO_GATEWAY));
        if (phone == null || !phone.matches("1[3-9][0-9]{9}")) {
            throw new Refusal(NotificationReason.PHONE);
        }
        Trial trial = tried(() -> sms.send(template, phone, text, UUID.randomUUID().toString()));
        audit.done(
                scope.login(),
                "sms.test",
                "server " + host(template.address()),
                told(phone, trial));
        return trial;
    }

    /**
     * Tells the other system something at once, past the outbox.
     *
     * @throws Refusal NO_SYSTEM
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Trial testHook(Scope scope, String text) {
        scope.require(Role::mayConfigure, "send a test message");
        String address =
                settings.hook().orElseThrow(() -> new Refusal(NotificationReason.NO_SYSTEM));
        String body =
                Json.createObjectBuilder()
                        .add("occasion", "TEST")
                        .add("text", text)
                        .add("raisedAt", clock.instant().toString())
                        .build()
                        .toString();
        Trial trial = tried(() -> hook.send(address, body, UUID.randomUUID().toString()));
        audit.done(scope.login(), "hook.test", "server " + host(address), told(address, trial));
        return trial;
    }

    private interface Sending {
        String send() throws NotSent;
    }

    private static Trial tried(Sending sending) {
        try {
            return new Trial(sending.send(), null);
        } catch (NotSent e) {
            return new Trial(null, e.getMessage());
        }
    }

    /**
     * @param answer null when it was not taken
     * @param failure null when it was taken, otherwise what was answered, or {@link
     *     Mailing#UNREACHABLE}
     */
    public record Trial(String answer, String failure) {

        public boolean isTaken() {
            return failure == null;
        }
    }

    private static String told(String to, Trial trial) {
        return trial.isTaken() ? to : to + ": " + trial.failure();
    }

    private static String host(String address) {
        return URI.create(address.replaceAll("\\{[a-z]+}", "x")).getHost();
    }

    private static String given(String secret) {
        if (secret != null && secret.length() > LONGEST_SECRET) {
            throw new Refusal(NotificationReason.TEMPLATE, LONGEST_SECRET);
        }
        return secret == null || secret.isEmpty() ? null : secret;
    }
}

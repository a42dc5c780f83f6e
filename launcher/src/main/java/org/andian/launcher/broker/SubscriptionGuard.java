package org.andian.launcher.broker;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;

import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

import java.util.Optional;

import javax.security.auth.Subject;

/**
 * Closes the connection of a device that asks for a queue which exists and is not its own, such as
 * the portal's shared one, or names any queue in its topic. The broker itself would refuse the
 * subscription but delete the queue while doing so.
 */
final class SubscriptionGuard implements MQTTInterceptor {

    private final ActiveMQServer server;
    private final Refusals refusals;

    SubscriptionGuard(ActiveMQServer server, Refusals refusals) {
        this.server = server;
        this.refusals = refusals;
    }

    /**
     * @return false keeps the subscription from the broker, which then closes the connection
     */
    @Override
    public boolean intercept(MqttMessage message, RemotingConnection connection) {
        Optional<Caller> device =
                caller(connection.getSubject()).filter(caller -> !caller.isPortal());
        if (device.isEmpty() || !(message instanceof MqttSubscribeMessage subscribe)) {
            return true;
        }
        Optional<String> foreign =
                subscribe.payload().topicSubscriptions().stream()
                        .map(MqttTopicSubscription::topicFilter)
                        .filter(filter -> isForeignQueue(device.get(), filter))
                        .findFirst();
        foreign.ifPresent(
                filter ->
                        refusals.add(
                                Refusal.of(Refusal.Kind.forbiddenTopic, device.get(), filter)));
        return foreign.isEmpty();
    }

    private static Optional<Caller> caller(Subject subject) {
        return subject == null
                ? Optional.empty()
                : subject.getPrincipals(Caller.class).stream().findFirst();
    }

    private boolean isForeignQueue(Caller device, String filter) {
        if (TopicRights.allowsSubscription(device.deviceNo(), filter)) {
            return false;
        }
        return TopicRights.namesQueue(filter)
                || server.locateQueue(
                                MQTTUtil.getCoreQueueFromMqttTopic(
                                        filter,
                                        device.clientId(),
                                        server.getConfiguration().getWildcardConfiguration()))
                        != null;
    }
}

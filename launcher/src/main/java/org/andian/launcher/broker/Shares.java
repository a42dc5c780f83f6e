package org.andian.launcher.broker;

import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

import org.andian.launcher.DeviceShare;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each device its share of the one queue in which all devices' messages wait for the portal.
 * Nothing is refused or dropped: a connection whose device has spent its share is not read for a
 * while, see {@link Brake}, and what it sends stays with it.
 */
final class Shares implements MQTTInterceptor {

    private final DeviceShare limits;
    private final Backlog backlog;
    private final Refusals refusals;

    /** As many as there are registered devices. */
    private final Map<String, Share> byDevice = new ConcurrentHashMap<>();

    Shares(DeviceShare limits, Backlog backlog, Refusals refusals) {
        this.limits = limits;
        this.backlog = backlog;
        this.refusals = refusals;
    }

    /** Always lets the message through; asked after the decoder's limit is set. */
    @Override
    public boolean intercept(MqttMessage message, RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyConnection netty) {
            Channel channel = netty.getNettyChannel();
            if (message instanceof MqttConnectMessage) {
                fit(channel);
            } else if (message instanceof MqttPublishMessage) {
                tell(channel, connection);
            }
        }
        return true;
    }

    private void fit(Channel channel) {
        boolean isFitted = channel.pipeline().get(Brake.NAME) != null;
        if (!isFitted && channel.pipeline().get(SizeLimit.DECODER) != null) {
            channel.pipeline().addAfter(SizeLimit.DECODER, Brake.NAME, new Brake(channel, backlog));
        }
    }

    /** Whose connection it is shows only now: a client may send before it is let in. */
    private void tell(Channel channel, RemotingConnection connection) {
        if (channel.pipeline().get(Brake.NAME) instanceof Brake brake && !brake.isTold()) {
            caller(connection)
                    .ifPresent(caller -> brake.belongsTo(share(caller), () -> tell(caller)));
        }
    }

    private static Optional<Caller> caller(RemotingConnection connection) {
        return connection.getSubject() == null
                ? Optional.empty()
                : connection.getSubject().getPrincipals(Caller.class).stream().findFirst();
    }

    /** The portal itself has no limit. */
    private Optional<Share> share(Caller caller) {
        if (caller.isPortal()) {
            return Optional.empty();
        }
        return Optional.of(
                byDevice.computeIfAbsent(
                        caller.deviceNo(), device -> new Share(limits, System::nanoTime)));
    }

    private void tell(Caller caller) {
        refusals.add(Refusal.of(Refusal.Kind.slowed, caller, ""));
    }
}

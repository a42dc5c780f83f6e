package org.andian.launcher.broker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

import javax.security.auth.Subject;

/**
 * Refuses and counts messages that are too large. The broker itself checks sizes of MQTT 5 clients
 * only and would read up to 256 MiB into memory first; so the decoder is given a lower limit as
 * soon as a client connects.
 */
final class SizeLimit implements MQTTInterceptor {

    static final int MOST_BYTES = 256 * 1024;

    /** The name of the decoder with a limit in a connection's pipeline. */
    static final String DECODER = "limitedDecoder";

    /**
     * Above the limit for messages, so that moderate trespassers get a proper answer instead of a
     * closed line.
     */
    private static final int MOST_DECODED_BYTES = 4 * 1024 * 1024;

    private final Refusals refusals;

    SizeLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * @return false keeps the message from the broker, which then closes the connection: MQTT 3 has
     *     no other answer
     */
    @Override
    public boolean intercept(MqttMessage message, RemotingConnection connection) {
        if (message instanceof MqttConnectMessage) {
            limitDecoder(connection);
        }
        if (message instanceof MqttPublishMessage publish
                && publish.payload().readableBytes() > MOST_BYTES) {
            refuse(connection, publish.variableHeader().topicName());
            return isVersion5(connection); // there the broker goes on to say "packet too large"
        }
        return true;
    }

    private void limitDecoder(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyConnection netty) {
            Channel channel = netty.getNettyChannel();
            if (channel.pipeline().get(MqttDecoder.class) != null
                    && channel.pipeline().get("tooLong") == null) {
                channel.pipeline()
                        .replace(MqttDecoder.class, DECODER, new MqttDecoder(MOST_DECODED_BYTES));
                channel.pipeline().addAfter(DECODER, "tooLong", new TooLong(connection));
            }
        }
    }

    private static boolean isVersion5(RemotingConnection connection) {
        return "MQTT5".equals(connection.getProtocolName());
    }

    private void refuse(RemotingConnection connection, String topic) {
        refusals.add(
                new Refusal(
                        Refusal.Kind.tooLarge,
                        username(connection.getSubject()),
                        Caller.clientId(connection),
                        Caller.remote(connection),
                        topic));
    }

    private static String username(Subject subject) {
        return subject == null
                ? ""
                : subject.getPrincipals(Caller.class).stream()
                        .map(Caller::username)
                        .findFirst()
                        .orElse("");
    }

    /** Counts what the decoder would not read to its end; the broker then closes the connection. */
    private final class TooLong extends ChannelInboundHandlerAdapter {

        private final RemotingConnection connection;

        TooLong(RemotingConnection connection) {
            this.connection = connection;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof MqttMessage mqtt
                    && mqtt.decoderResult().cause() instanceof TooLongFrameException) {
                refuse(connection, "");
            }
            context.fireChannelRead(message);
        }
    }
}

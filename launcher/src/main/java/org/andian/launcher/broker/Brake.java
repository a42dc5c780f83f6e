package org.andian.launcher.broker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Holds one connection while its device has spent its share: the line is not read, and the sender
 * waits as it would for a slow network. It is looked at again every {@link #LOOK_MILLIS}, so that
 * one connection of a device is held no longer than its last message took of the share: four
 * seconds for the largest one at the usual rate, well within any keep-alive. Its own state is the
 * event loop's; only {@link #belongsTo} comes from elsewhere.
 */
final class Brake extends ChannelInboundHandlerAdapter {

    static final String NAME = "brake";

    /** What a message costs beside its payload, as broker and portal feel it. */
    static final int MESSAGE_BYTES = 256;

    private static final int LOOK_MILLIS = 50;

    /** How often it is told that a device is held, at most. */
    private static final long TOLD_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Channel channel;
    private final Backlog backlog;
    private volatile Owner owner;
    private long uncounted;
    private boolean held;
    private long toldAt = System.nanoTime() - TOLD_NANOS;

    /**
     * @param share empty for one without a limit
     * @param told to be run when it is held although others wait
     */
    private record Owner(Optional<Share> share, Runnable told) {}

    Brake(Channel channel, Backlog backlog) {
        this.channel = channel;
        this.backlog = backlog;
    }

    boolean isTold() {
        return owner != null;
    }

    void belongsTo(Optional<Share> share, Runnable told) {
        owner = new Owner(share, told);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean counts = message instanceof MqttPublishMessage;
        if (counts) {
            MqttPublishMessage publish = (MqttPublishMessage) message;
            uncounted += MESSAGE_BYTES + publish.payload().readableBytes();
        }
        context.fireChannelRead(message);
        if (counts && !held && !mayGoOn()) {
            hold();
        }
    }

    /** Until it is known whose connection it is, one message must do. */
    private boolean mayGoOn() {
        if (owner == null) {
            return false;
        }
        owner.share().ifPresent(share -> share.spend(uncounted));
        uncounted = 0;
        return owner.share().isEmpty() || !owner.share().get().isSpent();
    }

    private void hold() {
        held = true;
        channel.config().setAutoRead(false);
        lookLater();
    }

    private void lookLater() {
        channel.eventLoop().schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!channel.isActive()) {
            return;
        }
        boolean othersWait = backlog.isLong();
        if (mayGoOn() || takesTurn(othersWait)) {
            held = false;
            channel.config().setAutoRead(true);
        } else {
            tell(othersWait);
            lookLater();
        }
    }

    private boolean takesTurn(boolean othersWait) {
        return owner != null
                && owner.share().isPresent()
                && owner.share().get().takesTurn(othersWait);
    }

    private void tell(boolean othersWait) {
        long now = System.nanoTime();
        if (owner != null && othersWait && now - toldAt >= TOLD_NANOS) {
            toldAt = now;
            owner.told().run();
        }
    }
}

package org.andian.launcher.broker;

import org.apache.activemq.artemis.core.protocol.mqtt.MQTTConnection;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTSessionState;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Guards sessions against strangers. In MQTT whoever brings a client id takes over its session, and
 * the broker would let any authenticated device do so to any other; here a client id belongs to the
 * user whose session it names.
 */
final class ClientIds {

    private final MQTTStateManager sessions;

    ClientIds(MQTTStateManager sessions) {
        this.sessions = sessions;
    }

    /**
     * @return true as well where the client id is empty: the broker makes up one that nobody else
     *     has
     */
    boolean mayUse(Caller caller, RemotingConnection connection) {
        if (caller.isPortal() || caller.clientId().isEmpty()) {
            return true;
        }
        return liveSessionIsOwn(caller, connection) && storedSubscriptionsAreOwn(caller);
    }

    private boolean liveSessionIsOwn(Caller caller, RemotingConnection connection) {
        MQTTConnection live = sessions.getConnectedClient(caller.clientId());
        if (live == null || live == connection || live.getSubject() == null) {
            return true;
        }
        return live.getSubject().getPrincipals(Caller.class).stream()
                .anyMatch(other -> other.deviceNo().equals(caller.deviceNo()));
    }

    private boolean storedSubscriptionsAreOwn(Caller caller) {
        MQTTSessionState stored = sessions.getSessionStates().get(caller.clientId());
        return stored == null
                || stored.getSubscriptions().stream()
                        .allMatch(
                                subscription ->
                                        TopicRights.allowsSubscription(
                                                caller.deviceNo(), subscription.topicFilter()));
    }
}

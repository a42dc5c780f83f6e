package org.andian.launcher.broker;

import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

import java.security.Principal;

/**
 * A connected and authenticated client.
 *
 * @param deviceNo the device it is, empty for the portal itself
 */
record Caller(String username, String deviceNo, String clientId, String remote)
        implements Principal {

    /**
     * @param connection null in calls the broker makes for itself; its parts are empty then
     */
    static Caller of(String username, String deviceNo, RemotingConnection connection) {
        return new Caller(username, deviceNo, clientId(connection), remote(connection));
    }

    boolean isPortal() {
        return deviceNo.isEmpty();
    }

    @Override
    public String getName() {
        return username;
    }

    static String clientId(RemotingConnection connection) {
        return connection == null || connection.getClientID() == null
                ? ""
                : connection.getClientID();
    }

    /** The address without the port, which changes with every attempt. */
    static String remote(RemotingConnection connection) {
        String address =
                connection == null || connection.getRemoteAddress() == null
                        ? ""
                        : connection.getRemoteAddress();
        String bare = address.startsWith("/") ? address.substring(1) : address;
        int port = bare.lastIndexOf(':');
        return port < 0 ? bare : bare.substring(0, port);
    }
}

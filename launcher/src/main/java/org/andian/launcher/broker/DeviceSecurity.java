package org.andian.launcher.broker;

import org.apache.activemq.artemis.core.protocol.mqtt.exceptions.InvalidClientIdException;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import javax.security.auth.Subject;

/**
 * The broker's gate. It asks for each connection and, as no cache is configured before it, again
 * for each message: a credential withdrawn in the portal thus stops a connected device within the
 * credentials' refresh.
 */
final class DeviceSecurity implements ActiveMQSecurityManager5 {

    private final String portalSecret;
    private final Credentials credentials;
    private final Refusals refusals;
    private final Supplier<ClientIds> clientIds;

    DeviceSecurity(
            String portalSecret,
            Credentials credentials,
            Refusals refusals,
            Supplier<ClientIds> clientIds) {
        this.portalSecret = portalSecret;
        this.credentials = credentials;
        this.refusals = refusals;
        this.clientIds = clientIds;
    }

    /**
     * @return null for a wrong user or password, upon which the broker refuses the connection
     * @throws InvalidClientIdException when the client id belongs to another device's session
     */
    @Override
    public Subject authenticate(
            String user, String password, RemotingConnection connection, String securityDomain) {
        Optional<Caller> caller = identify(user, password, connection);
        if (caller.isEmpty()) {
            refusals.add(
                    new Refusal(
                            Refusal.Kind.badCredentials,
                            user,
                            Caller.clientId(connection),
                            Caller.remote(connection),
                            ""));
            giveUpClientId(connection);
            return null;
        }
        if (!clientIds.get().mayUse(caller.get(), connection)) {
            refusals.add(Refusal.of(Refusal.Kind.other, caller.get(), ""));
            giveUpClientId(connection);
            throw new InvalidClientIdException();
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(caller.get());
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    /**
     * The broker, closing a refused connection, forgets the session of its client id: it must not
     * be someone else's.
     */
    private static void giveUpClientId(RemotingConnection connection) {
        if (connection != null) {
            connection.setClientID("refused-" + UUID.randomUUID());
        }
    }

    private Optional<Caller> identify(String user, String password, RemotingConnection connection) {
        if (user == null || password == null) {
            return Optional.empty();
        }
        if (user.equals(Broker.PORTAL_USER)) {
            return isPortalSecret(password)
                    ? Optional.of(Caller.of(user, "", connection))
                    : Optional.empty();
        }
        return credentials
                .find(user)
                .filter(known -> known.opensWith(password))
                .or(() -> credentials.lookUp(user).filter(fresh -> fresh.opensWith(password)))
                .map(credential -> Caller.of(user, credential.deviceNo(), connection));
    }

    private boolean isPortalSecret(String password) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8),
                portalSecret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asked for every message and every queue; a refusal is counted and told, never logged one by
     * one.
     */
    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType action, String address) {
        Optional<Caller> caller = subject.getPrincipals(Caller.class).stream().findFirst();
        boolean allowed =
                caller.isPresent()
                        && (caller.get().isPortal()
                                || TopicRights.allows(caller.get().deviceNo(), action, address));
        if (!allowed) {
            caller.ifPresent(
                    who ->
                            refusals.add(
                                    Refusal.of(
                                            Refusal.Kind.forbiddenTopic,
                                            who,
                                            TopicRights.topic(address))));
        }
        return allowed;
    }

    @Override
    public boolean validateUser(String user, String password) {
        throw new UnsupportedOperationException("Replaced by authenticate");
    }

    @Override
    public boolean validateUserAndRole(
            String user, String password, Set<Role> roles, CheckType checkType) {
        throw new UnsupportedOperationException("Replaced by authorize");
    }
}

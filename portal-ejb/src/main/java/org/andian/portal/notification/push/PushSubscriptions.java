package org.andian.portal.notification.push;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.notification.NotificationReason;
import org.andian.portal.notification.PushKeys;
import org.andian.portal.outbox.MailAddress;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Door: the browsers in which somebody lets himself be told, his own alone; and, for the system
 * administrator, whose services may be called.
 */
@Stateless
public class PushSubscriptions {

    /** One with a dot in front stands for all below it. */
    private static final String HOST = "\\.?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";

    private static final int LONGEST = 1000;
    private static final int SECRET_BYTES = 16;

    /** Of one account. */
    private static final int MOST = 20;

    @Inject private Sql sql;

    @Inject private PushSettings push;

    @Inject private Settings settings;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Whether anybody can be told so here. */
    public boolean isPossible(Scope scope) {
        return push.isPossible();
    }

    /** Under which a browser agrees to be told; the same for all. */
    public String publicKey(Scope scope) {
        return push.key().publicKey();
    }

    /** In how many browsers the caller lets himself be told. */
    public int count(Scope scope) {
        return (int)
                sql.count(
                        "select count(*) as n from push_subscription s join account_view a on a.id"
                                + " = s.account_id where a.login = ?",
                        List.of(scope.login()));
    }

    /**
     * A browser that somebody else has used before is the caller's from now on.
     *
     * @param p256dh the browser's public key, as {@code auth} in base64 for addresses
     * @throws Refusal PUSH_ENDPOINT, PUSH_KEYS, PUSH_MOST
     */
    public void subscribe(Scope scope, String endpoint, String p256dh, String auth) {
        requireSelf(scope);
        if (!isAllowed(endpoint)) {
            throw new Refusal(NotificationReason.PUSH_ENDPOINT);
        }
        requireKeys(p256dh, auth);
        if (count(scope) >= MOST) {
            throw new Refusal(NotificationReason.PUSH_MOST, MOST);
        }
        sql.update(
                """
                insert into push_subscription (account_id, endpoint, endpoint_hash, p256dh, auth, made_at)
                select id, ?, ?, ?, ?, ? from account_view where login = ?
                on duplicate key update account_id = values(account_id), p256dh = values(p256dh),
                  auth = values(auth), made_at = values(made_at)\
                """,
                endpoint,
                hash(endpoint),
                p256dh,
                auth,
                clock.instant(),
                scope.login());
        audit.done(
                scope.login(), "push.subscribe", "server " + URI.create(endpoint).getHost(), null);
    }

    /** In none of his browsers any more. */
    public void unsubscribe(Scope scope) {
        requireSelf(scope);
        int gone =
                sql.update(
                        "delete from push_subscription where account_id = (select id from"
                                + " account_view where login = ?)",
                        scope.login());
        if (gone > 0) {
            audit.done(scope.login(), "push.unsubscribe", "account " + scope.login(), null);
        }
    }

    public String hosts(Scope scope) {
        scope.require(Role::mayConfigure, "read how messages are sent");
        return push.hosts();
    }

    /** Null for none. */
    public String contact(Scope scope) {
        scope.require(Role::mayConfigure, "read how messages are sent");
        return settings.find(PushKeys.CONTACT).orElse(null);
    }

    /**
     * @param hosts names with blanks between; null or empty for the usual ones
     * @param contact a mail address, null or empty for none
     * @throws Refusal PUSH_HOSTS, ADDRESS
     */
    public void set(Scope scope, String hosts, String contact) {
        scope.require(Role::mayConfigure, "set how messages are sent");
        String wanted = hosts == null ? "" : hosts.strip().replaceAll("\\s+", " ");
        if (wanted.length() > LONGEST
                || !wanted.isEmpty() && !wanted.matches(HOST + "( " + HOST + ")*")) {
            throw new Refusal(NotificationReason.PUSH_HOSTS, LONGEST);
        }
        if (wanted.isEmpty() || wanted.equals(PushSettings.USUAL_HOSTS)) {
            settings.reset(PushKeys.HOSTS, scope.login());
        } else {
            settings.set(PushKeys.HOSTS, wanted, scope.login());
        }
        if (contact == null || contact.isBlank()) {
            settings.reset(PushKeys.CONTACT, scope.login());
        } else {
            String mail = new MailAddress(contact.strip()).value();
            settings.set(PushKeys.CONTACT, mail, scope.login());
        }
        audit.done(scope.login(), "push.hosts", "server push", push.hosts());
    }

    private static void requireSelf(Scope scope) {
        if (scope.rights() != Rights.ALL) {
            throw scope.refusal("be told in a browser");
        }
    }

    private boolean isAllowed(String endpoint) {
        try {
            return endpoint != null
                    && endpoint.length() <= LONGEST
                    && push.isAllowed(new URI(endpoint));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static void requireKeys(String p256dh, String auth) {
        try {
            Curve.key(Base64.getUrlDecoder().decode(p256dh == null ? "" : p256dh));
            if (Base64.getUrlDecoder().decode(auth == null ? "" : auth).length != SECRET_BYTES) {
                throw new Refusal(NotificationReason.PUSH_KEYS);
            }
        } catch (IllegalArgumentException noKey) {
            throw new Refusal(NotificationReason.PUSH_KEYS);
        }
    }

    private static String hash(String endpoint) {
        try {
            byte[] bytes = endpoint.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}

package org.andian.portal.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.notification.PushKeys;
import org.andian.portal.setting.EnvironmentSetting;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;
import org.andian.portal.vault.Vault;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** The portal's own key, and whose services may be called. */
@ApplicationScoped
class PushSettings {

    /** The services of the browsers there are. */
    static final String USUAL_HOSTS =
            "fcm.googleapis.com updates.push.services.mozilla.com"
                    + " .push.services.mozilla.com .notify.windows.com .push.apple.com";

    private static final String PASSPHRASE = "PORTAL_DB_PASSWORD";
    private static final String BY = "portal";
    private static final String NOBODY = "mailto:portal@localhost";
    private static final String NAMES = "PORTAL_TLS_NAMES";
    private static final String PROXY = "PORTAL_TRUSTED_PROXY";
    private static final String PORT = "PORTAL_HTTPS_PORT";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9.-]*");

    @Inject private Settings settings;

    @Inject private Sql sql;

    private final AtomicReference<Vapid> known = new AtomicReference<>();

    /**
     * The same on all nodes; made by the first that needs it. Browsers have agreed to it, so it is
     * made anew only where the one there is cannot be opened any more.
     */
    public Vapid key() {
        Vapid kept = known.get();
        if (kept == null) {
            Optional<Vapid> set = opened(settings.find(PushKeys.KEY));
            set.ifPresent(known::set);
            kept = set.orElseGet(this::made);
        }
        return kept;
    }

    /**
     * Asks the database itself, which knows what this transaction and other nodes have set. It is
     * not remembered here: the transaction may be rolled back.
     */
    private Vapid made() {
        Optional<String> there = settings.lock(PushKeys.KEY);
        Optional<Vapid> ofAnother = opened(there);
        if (ofAnother.isPresent()) {
            return ofAnother.get();
        }
        there.ifPresent(lost -> forget());
        settings.setIfAbsent(PushKeys.KEY, vault().seal(Vapid.fresh().text()), BY);
        return opened(settings.lock(PushKeys.KEY)).orElseThrow();
    }

    private static Optional<Vapid> opened(Optional<String> sealed) {
        return sealed.flatMap(vault()::open).map(Vapid::of);
    }

    /** To another key no browser has agreed: they are asked anew. */
    private void forget() {
        settings.reset(PushKeys.KEY, BY);
        sql.update("delete from push_subscription");
    }

    /** Whether there is something to seal the key with; without it nobody agrees. */
    public boolean isPossible() {
        return System.getenv(PASSPHRASE) != null;
    }

    public String hosts() {
        return settings.find(PushKeys.HOSTS).orElse(USUAL_HOSTS);
    }

    /** As a token names it. */
    public String contact() {
        return contact(PushKeys.contact(settings), System.getenv());
    }

    /**
     * RFC 8292, 2.1: a mail address or where the sender is found. Some services refuse one that
     * leads nowhere.
     *
     * @param mail empty where nobody is named
     */
    static String contact(Optional<String> mail, Map<String, String> environment) {
        return mail.map(address -> "mailto:" + address)
                .or(() -> address(environment))
                .orElse(NOBODY);
    }

    /** By the first name that was given to the portal; empty where it has none but numbers. */
    private static Optional<String> address(Map<String, String> environment) {
        return EnvironmentSetting.several(environment.getOrDefault(NAMES, ""))
                .filter(name -> NAME.matcher(name).matches())
                .findFirst()
                .map(name -> "https://" + name + port(environment) + "/");
    }

    /** A proxy that encrypts stands at the usual one. */
    private static String port(Map<String, String> environment) {
        String port = environment.getOrDefault(PORT, "8443").strip();
        return environment.getOrDefault(PROXY, "").isBlank() && !port.equals("443")
                ? ":" + port
                : "";
    }

    /**
     * Whether it may be called: with encryption, or on this machine itself, and only what is
     * listed.
     */
    public boolean isAllowed(URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getUserInfo() != null) {
            return false;
        }
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        boolean isSafe =
                "https".equals(endpoint.getScheme())
                        || "http".equals(endpoint.getScheme()) && host.equals("127.0.0.1");
        return isSafe
                && Arrays.stream(hosts().toLowerCase(Locale.ROOT).split("\\s+"))
                        .anyMatch(
                                one -> one.startsWith(".") ? host.endsWith(one) : host.equals(one));
    }

    /** As of the mail server's password. */
    private static Vault vault() {
        return Vault.ofPassphrase(System.getenv(PASSPHRASE));
    }
}

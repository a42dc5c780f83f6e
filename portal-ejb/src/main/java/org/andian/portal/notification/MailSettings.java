package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Settings;
import org.andian.portal.vault.Vault;

import java.util.Optional;

/**
 * Where the mail server's settings are: in the environment ({@code PORTAL_SMTP_URL}, {@code _USER},
 * {@code _PASSWORD}, {@code _FROM}), which wins, or in the database.
 */
@ApplicationScoped
class MailSettings {

    @Inject private Settings settings;

    public boolean areOfEnvironment() {
        return environment("URL") != null;
    }

    /**
     * @throws Refusal when the environment names one that cannot be used
     */
    public Optional<MailServer> server() {
        if (areOfEnvironment()) {
            return Optional.of(
                    MailServer.of(environment("URL"), environment("USER"), environment("FROM")));
        }
        return settings.find(MailKeys.URL)
                .map(
                        url ->
                                MailServer.of(
                                        url,
                                        settings.find(MailKeys.USER).orElse(null),
                                        settings.find(MailKeys.FROM).orElse(null)));
    }

    /** In whose name mail is sent; empty where nobody is named. */
    static Optional<String> sender(Settings settings) {
        Optional<String> from =
                environment("URL") == null
                        ? settings.find(MailKeys.FROM)
                        : Optional.ofNullable(environment("FROM"));
        return from.filter(MailAddress::isValid);
    }

    /** Empty when the server asks for none, or when the stored one cannot be opened any more. */
    public Optional<String> password() {
        return areOfEnvironment()
                ? Optional.ofNullable(environment("PASSWORD"))
                : settings.find(MailKeys.PASSWORD).flatMap(vault()::open);
    }

    public boolean hasPassword() {
        return areOfEnvironment()
                ? environment("PASSWORD") != null
                : settings.find(MailKeys.PASSWORD).isPresent();
    }

    /**
     * A password is for the server and the way to it for which it was given: to any other it would
     * be told.
     *
     * @param password null keeps the stored one, as long as host, port, security and user are the
     *     same
     */
    public void save(MailServer server, String password, String by) {
        boolean isSame =
                settings.find(MailKeys.URL).equals(Optional.of(server.url()))
                        && settings.find(MailKeys.USER).equals(Optional.ofNullable(server.user()));
        store(MailKeys.URL, server.url(), by);
        store(MailKeys.USER, server.user(), by);
        store(MailKeys.FROM, server.from().value(), by);
        if (password != null || !isSame) {
            store(MailKeys.PASSWORD, password == null ? null : vault().seal(password), by);
        }
    }

    private void store(Setting<String> setting, String value, String by) {
        if (value == null) {
            settings.reset(setting, by);
        } else {
            settings.set(setting, value, by);
        }
    }

    /**
     * The key is what every node has and no copy of the database holds: the database's own
     * password. After it is changed the mail password cannot be opened and must be given again.
     */
    private static Vault vault() {
        return Vault.ofPassphrase(System.getenv("PORTAL_DB_PASSWORD"));
    }

    private static String environment(String name) {
        String value = System.getenv("PORTAL_SMTP_" + name);
        return value == null || value.isBlank() ? null : value;
    }
}

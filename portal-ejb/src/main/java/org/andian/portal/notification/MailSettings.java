package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Where the mail server's settings are: in the environment ({@code PORTAL_SMTP_URL}, {@code _USER},
 * {@code _PASSWORD}, {@code _FROM}), which wins, or in the database.
 */
@ApplicationScoped
class MailSettings {

    private static final String URL = "smtp.url";
    private static final String USER = "smtp.user";
    private static final String PASSWORD = "smtp.password";
    private static final String FROM = "smtp.from";

    @Inject private Sql sql;

    @Inject private Clock clock;

    public boolean areOfEnvironment() {
        return environment("URL") != null;
    }

    /**
     * @throws WrongMailServer when the environment names one that cannot be used
     */
    public Optional<MailServer> server() {
        if (areOfEnvironment()) {
            return Optional.of(
                    MailServer.of(environment("URL"), environment("USER"), environment("FROM")));
        }
        return stored(URL)
                .map(
                        url ->
                                MailServer.of(
                                        url, stored(USER).orElse(null), stored(FROM).orElse(null)));
    }

    /** Empty when the server asks for none, or when the stored one cannot be opened any more. */
    public Optional<String> password() {
        return areOfEnvironment()
                ? Optional.ofNullable(environment("PASSWORD"))
                : stored(PASSWORD).flatMap(vault()::open);
    }

    public boolean hasPassword() {
        return areOfEnvironment() ? environment("PASSWORD") != null : stored(PASSWORD).isPresent();
    }

    /**
     * @param password null keeps the stored one, as long as the user is the same
     */
    public void save(MailServer server, String password, String by) {
        boolean isSameUser = stored(USER).equals(Optional.ofNullable(server.user()));
        store(URL, server.url(), by);
        store(USER, server.user(), by);
        store(FROM, server.from().value(), by);
        if (password != null || !isSameUser) {
            store(PASSWORD, password == null ? null : vault().seal(password), by);
        }
    }

    private Optional<String> stored(String name) {
        return sql.first(
                "select value from setting where name = ?",
                List.of(name),
                row -> row.text("value"));
    }

    private void store(String name, String value, String by) {
        if (value == null) {
            sql.update("delete from setting where name = ?", name);
        } else {
            sql.update(
                    """
                    insert into setting (name, value, changed_at, changed_by) values (?, ?, ?, ?)
                    on duplicate key update value = values(value), changed_at = values(changed_at),
                        changed_by = values(changed_by)\
                    """,
                    name,
                    value,
                    clock.instant(),
                    by);
        }
    }

    private static Vault vault() {
        return new Vault(System.getenv("PORTAL_DB_PASSWORD"));
    }

    private static String environment(String name) {
        String value = System.getenv("PORTAL_SMTP_" + name);
        return value == null || value.isBlank() ? null : value;
    }
}

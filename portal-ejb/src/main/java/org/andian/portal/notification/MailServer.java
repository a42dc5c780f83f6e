package org.andian.portal.notification;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.refusal.Refusal;

import java.io.Serializable;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where mails are handed in and in whose name.
 *
 * @param user null when the server asks for none
 */
public record MailServer(String host, int port, Security security, String user, MailAddress from) {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_USER = 200;

    public MailServer {
        Objects.requireNonNull(security, "security");
        check(host != null && HOST.matcher(host).matches(), NotificationReason.HOST);
        check(port > 0 && port <= HIGHEST_PORT, NotificationReason.PORT);
        check(
                user == null
                        || user.length() <= LONGEST_USER
                                && user.chars().noneMatch(Character::isISOControl),
                NotificationReason.USER,
                LONGEST_USER);
    }

    /**
     * @param url {@code smtp://host}, {@code smtp+starttls://host} or {@code smtps://host}, with a
     *     port where it is not the usual one
     * @throws Refusal HOST, PORT, USER, FROM
     */
    public static MailServer of(String url, String user, String from) {
        check(MailAddress.isValid(from), NotificationReason.FROM);
        URI address = parse(url);
        Security security =
                Arrays.stream(Security.values())
                        .filter(one -> one.scheme().equals(address.getScheme()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(NotificationReason.HOST));
        return new MailServer(
                address.getHost(),
                address.getPort() < 0 ? security.usualPort() : address.getPort(),
                security,
                user == null || user.isBlank() ? null : user.strip(),
                new MailAddress(from));
    }

    public String url() {
        return security.scheme() + "://" + host + ":" + port;
    }

    private static URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(NotificationReason.HOST);
        }
    }

    private static void check(boolean holds, NotificationReason otherwise, Serializable... values) {
        if (!holds) {
            throw new Refusal(otherwise, values);
        }
    }
}

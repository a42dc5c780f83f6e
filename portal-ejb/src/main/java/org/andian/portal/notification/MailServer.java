package org.andian.portal.notification;

import org.andian.portal.notification.WrongMailServer.Reason;
import org.andian.portal.outbox.MailAddress;

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
        check(
                host != null && HOST.matcher(host).matches(),
                Reason.HOST,
                "Give the mail server's name or IPv4 address, such as mail.example.com.");
        check(port > 0 && port <= HIGHEST_PORT, Reason.PORT, "A port is a number from 1 to 65535.");
        check(
                user == null
                        || user.length() <= LONGEST_USER
                                && user.chars().noneMatch(Character::isISOControl),
                Reason.USER,
                "A mail user is one line of at most 200 characters.");
    }

    /**
     * @param url {@code smtp://host}, {@code smtp+starttls://host} or {@code smtps://host}, with a
     *     port where it is not the usual one
     */
    public static MailServer of(String url, String user, String from) {
        check(
                MailAddress.isValid(from),
                Reason.FROM,
                "Give the sender's mail address, such as portal@example.com.");
        URI address = parse(url);
        Security security =
                Arrays.stream(Security.values())
                        .filter(one -> one.scheme().equals(address.getScheme()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new WrongMailServer(
                                                Reason.HOST,
                                                "The mail server's address begins with smtp://,"
                                                        + " smtp+starttls:// or smtps://."));
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
            throw new WrongMailServer(
                    Reason.HOST,
                    "The mail server's address cannot be read; write it like"
                            + " smtp+starttls://mail.example.com:587.");
        }
    }

    private static void check(boolean holds, Reason reason, String sentence) {
        if (!holds) {
            throw new WrongMailServer(reason, sentence);
        }
    }
}

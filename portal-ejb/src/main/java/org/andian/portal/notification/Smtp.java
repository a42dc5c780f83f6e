package org.andian.portal.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * Hands one letter to a mail server. A server that does not answer is left after a minute and a
 * half at the most between two of its words.
 */
record Smtp(MailServer server, String password) {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** The server took the letter when this returns. */
    void send(Letter letter) throws NotSent {
        Session session = Session.getInstance(properties());
        try {
            MimeMessage message = letter.in(session);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(server.host(), server.port(), server.user(), password);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (SendFailedException e) {
            throw new NotSent(words(e), isRefusedForGood(e), e);
        } catch (MessagingException e) {
            throw new NotSent(words(e), false, e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(
                Map.of(
                        "mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()),
                        "mail.smtp.timeout", String.valueOf(ANSWER.toMillis()),
                        "mail.smtp.writetimeout", String.valueOf(ANSWER.toMillis()),
                        "mail.smtp.auth", String.valueOf(server.user() != null),
                        "mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS),
                        "mail.smtp.ssl.checkserveridentity", "true",
                        "mail.smtp.starttls.enable",
                                String.valueOf(server.security() == Security.STARTTLS),
                        "mail.smtp.starttls.required",
                                String.valueOf(server.security() == Security.STARTTLS)));
        return properties;
    }

    /**
     * The server says that there is no such recipient; everything else may be different next time.
     */
    private static boolean isRefusedForGood(SendFailedException e) {
        return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
    }

    /** What the innermost failure says, on one line. */
    private static String words(Throwable e) {
        Throwable cause = e;
        while (cause instanceof MessagingException outer && outer.getNextException() != null) {
            cause = outer.getNextException();
        }
        String said =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return said.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}

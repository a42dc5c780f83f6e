package org.andian.portal.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * Hands one letter to a mail server. A server that does not answer is left after a minute and a
 * half at the most between two of its words.
 */
record Smtp(MailServer server, String password) {

    private static final System.Logger LOG = System.getLogger(Smtp.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** The server took the letter when this returns. */
    void send(Letter letter) throws NotSent {
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = letter.in(session);
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            throw new NotSent(words(e), isRefusedForGood(e), e);
        } catch (MessagingException e) {
            throw new NotSent(words(e), false, e);
        }
    }

    /**
     * What is not a mail server that speaks to us is told in one way, whether the host is unknown,
     * the port is closed, filtered, or something else answers there: this page is no way to look
     * around in the network. Only the log knows more.
     */
    private void connect(Transport transport) throws MessagingException, NotSent {
        try {
            transport.connect(server.host(), server.port(), server.user(), password);
        } catch (AuthenticationFailedException e) {
            throw e;
        } catch (MessagingException e) {
            if (isSilent(e)) {
                LOG.log(
                        Level.WARNING,
                        "The mail server {0} cannot be reached: {1}",
                        server.url(),
                        words(e));
                throw new NotSent(Mailing.UNREACHABLE, false, e);
            }
            throw e;
        }
    }

    /** The library says so where a connection has no greeting of a mail server. */
    private static boolean isSilent(MessagingException e) {
        boolean isOfNetwork = false;
        for (Throwable cause = e; cause != null; cause = inner(cause)) {
            if (cause instanceof CertificateException) {
                return false;
            }
            isOfNetwork |= cause instanceof IOException;
        }
        return isOfNetwork || String.valueOf(e.getMessage()).contains("SMTP host: ");
    }

    private static Throwable inner(Throwable e) {
        return e instanceof MessagingException outer && outer.getNextException() != null
                ? outer.getNextException()
                : e.getCause();
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

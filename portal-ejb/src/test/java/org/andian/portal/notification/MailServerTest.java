package org.andian.portal.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.com, 25, NONE",
        "smtp+starttls://mail.example.com, 587, STARTTLS",
        "smtps://mail.example.com, 465, TLS",
        "smtp://mail.example.com:2525, 2525, NONE"
    })
    void theAddressNamesProtectionAndPort(String url, int port, Security security) {
        assertEquals(
                new MailServer(
                        "mail.example.com",
                        port,
                        security,
                        null,
                        new MailAddress("portal@example.com")),
                MailServer.of(url, " ", "portal@example.com"));
    }

    @Test
    void itsAddressReadsBack() {
        MailServer server =
                new MailServer(
                        "10.0.0.7",
                        2525,
                        Security.STARTTLS,
                        "portal",
                        new MailAddress("portal@example.com"));
        assertEquals(server, MailServer.of(server.url(), "portal", "portal@example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://mail.example.com, a@b, HOST",
        "mail.example.com, a@b, HOST",
        "smtp://, a@b, HOST",
        "smtp://a b, a@b, HOST",
        "smtp://mail_host, a@b, HOST",
        "smtp://mail:70000, a@b, PORT",
        "smtp://mail, nobody, FROM",
        "smtp://mail, , FROM"
    })
    void whatCannotBeUsedIsRefused(String url, String from, NotificationReason reason) {
        assertEquals(
                reason, assertThrows(Refusal.class, () -> MailServer.of(url, null, from)).reason());
    }
}

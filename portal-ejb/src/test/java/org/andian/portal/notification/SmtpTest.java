package org.andian.portal.notification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.MailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Optional;

/** What arrives at an SMTP server. */
class SmtpTest {

    private static final String NAME = "盐湖区电气安全周报-2026年第47周.pdf";
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(UTF_8);

    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void subjectTextAndAttachmentArriveInChinese() throws Exception {
        smtp(null, null).send(letter(Optional.of(new KeptFile(NAME, "application/pdf", PDF))));
        MimeMessage arrived = arrived();
        assertEquals("盐湖区周报", arrived.getSubject());
        assertEquals("portal@example.com", arrived.getFrom()[0].toString());
        assertEquals("li@yuncheng.gov.cn", arrived.getAllRecipients()[0].toString());
        assertEquals("<11-22@andian>", arrived.getMessageID());
        assertEquals("Mon, 23 Nov 2026 08:00:00 +0800", arrived.getHeader("Date", null));
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertEquals("请见附件。", parts.getBodyPart(0).getContent());
        BodyPart file = parts.getBodyPart(1);
        assertEquals(NAME, file.getFileName());
        assertTrue(file.isMimeType("application/pdf"));
        assertArrayEquals(PDF, file.getInputStream().readAllBytes());
        assertTrue(file.getHeader("Content-Disposition")[0].contains("filename*"), "RFC 2231");
        assertTrue(file.getHeader("Content-Type")[0].contains("=?UTF-8?B?"), "RFC 2047");
    }

    @Test
    void aRepeatBearsTheSameMessageId() throws Exception {
        smtp(null, null).send(letter(Optional.empty()));
        smtp(null, null).send(letter(Optional.empty()));
        assertEquals(
                post.getReceivedMessages()[0].getMessageID(),
                post.getReceivedMessages()[1].getMessageID());
        assertEquals("请见附件。", post.getReceivedMessages()[0].getContent().toString().strip());
    }

    @Test
    void aWrongPasswordIsToldAndMayBeTriedAgain() throws Exception {
        post.setUser("portal@example.com", "portal", "right");
        smtp("portal", "right").send(letter(Optional.empty()));
        NotSent refused =
                assertThrows(
                        NotSent.class,
                        () -> smtp("portal", "wrong").send(letter(Optional.empty())));
        assertFalse(refused.isForGood());
        assertEquals(1, post.getReceivedMessages().length);
    }

    @Test
    void whateverIsNoMailServerIsToldInOneWay() throws Exception {
        int closed = post.getSmtp().getPort();
        post.stop();
        assertEquals(Mailing.UNREACHABLE, failure("127.0.0.1", closed, Security.NONE));
        assertEquals(Mailing.UNREACHABLE, failure("127.0.0.1", closed, Security.TLS));
        assertEquals(Mailing.UNREACHABLE, failure("no-such-host.invalid", 25, Security.NONE));
        try (ServerSocket other = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> speakSomethingElse(other));
            int port = other.getLocalPort();
            assertEquals(Mailing.UNREACHABLE, failure("127.0.0.1", port, Security.NONE));
            assertEquals(Mailing.UNREACHABLE, failure("127.0.0.1", port, Security.TLS));
            assertEquals(Mailing.UNREACHABLE, failure("127.0.0.1", port, Security.STARTTLS));
        }
    }

    private static void speakSomethingElse(ServerSocket other) {
        while (!other.isClosed()) {
            try (Socket caller = other.accept()) {
                caller.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(UTF_8));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static String failure(String host, int port, Security security) {
        MailServer server =
                new MailServer(host, port, security, null, new MailAddress("portal@example.com"));
        NotSent failure =
                assertThrows(
                        NotSent.class, () -> new Smtp(server, null).send(letter(Optional.empty())));
        assertFalse(failure.isForGood());
        return failure.getMessage();
    }

    @Test
    void withoutStarttlsNothingIsSentWhenItIsDemanded() {
        assertThrows(
                NotSent.class,
                () ->
                        new Smtp(server(post.getSmtp().getPort(), null, Security.STARTTLS), null)
                                .send(letter(Optional.empty())));
        assertEquals(0, post.getReceivedMessages().length);
    }

    private Smtp smtp(String user, String password) {
        return new Smtp(server(post.getSmtp().getPort(), user, Security.NONE), password);
    }

    private static MailServer server(int port, String user, Security security) {
        return new MailServer(
                "127.0.0.1", port, security, user, new MailAddress("portal@example.com"));
    }

    private static Letter letter(Optional<KeptFile> file) {
        Mail mail =
                new Mail(
                        new MailAddress("li@yuncheng.gov.cn"),
                        "盐湖区周报",
                        "请见附件。",
                        file.map(KeptFile::name).orElse(null));
        return new Letter(
                new MailAddress("portal@example.com"),
                mail,
                file,
                "11-22",
                Instant.parse("2026-11-23T00:00:00Z"));
    }

    private MimeMessage arrived() {
        assertEquals(1, post.getReceivedMessages().length);
        return post.getReceivedMessages()[0];
    }
}

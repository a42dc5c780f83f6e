package org.andian.portal.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.MailAddress;
import org.andian.portal.period.Zones;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail as it goes over the wire: UTF-8, the attachment's name both as RFC 2231 wants it and as
 * older mail programs read it (RFC 2047).
 *
 * @param reference what the Message-ID is made of
 */
record Letter(
        MailAddress from, Mail mail, Optional<KeptFile> file, String reference, Instant writtenAt) {

    private static final String UTF_8 = "UTF-8";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    MimeMessage in(Session session) throws MessagingException {
        MimeMessage message = new FixedIdMessage(session, "<" + reference + "@andian>");
        message.setFrom(new InternetAddress(from.value(), true));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().value(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setHeader("Date", DATE.format(writtenAt.atZone(Zones.CHINA)));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (file.isPresent()) {
            message.setContent(new MimeMultipart(text(), attachment(file.get())));
        } else {
            message.setText(mail.text(), UTF_8);
        }
        message.saveChanges();
        return message;
    }

    private MimeBodyPart text() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(mail.text(), UTF_8);
        return part;
    }

    private static MimeBodyPart attachment(KeptFile file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        part.setFileName(file.name());
        part.setHeader("Content-Type", file.type() + ";\r\n name=\"" + encoded(file.name()) + "\"");
        return part;
    }

    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(name, UTF_8, "B");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java runtime has UTF-8.", e);
        }
    }
}

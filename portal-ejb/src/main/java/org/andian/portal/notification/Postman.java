package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.FileSource;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.Message;
import org.andian.portal.outbox.OutboxQueue;
import org.andian.portal.refusal.Refusal;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;

/**
 * Takes mails from the outbox to the mail server, one by one. While no server is set they wait, and
 * no attempt is counted.
 */
@ApplicationScoped
class Postman implements Carrier {

    private static final System.Logger LOG = System.getLogger(Postman.class.getName());

    @Inject private OutboxQueue queue;

    @Inject private MailSettings settings;

    @Inject @Any private Instance<FileSource> files;

    @Override
    public String kind() {
        return Mail.KIND;
    }

    @Override
    public boolean isReady() {
        try {
            return settings.server().isPresent();
        } catch (Refusal unusable) {
            LOG.log(Level.DEBUG, "The mail server's settings cannot be used", unusable);
            return false;
        }
    }

    @Override
    public boolean deliverNext() {
        Optional<Smtp> smtp =
                settings.server().map(server -> new Smtp(server, settings.password().orElse(null)));
        Optional<Message> message =
                smtp.isEmpty() ? Optional.empty() : queue.claim(Set.of(Mail.KIND));
        message.ifPresent(claimed -> deliver(claimed, smtp.get()));
        return message.isPresent();
    }

    private void deliver(Message message, Smtp smtp) {
        try {
            smtp.send(letter(message, smtp.server()));
            queue.delivered(message);
        } catch (NotSent failure) {
            LOG.log(
                    Level.WARNING,
                    "Mail {0} was not delivered at attempt {1}: {2}",
                    message.id(),
                    message.attempts(),
                    failure.getMessage());
            tell(message, failure);
        }
    }

    private void tell(Message message, NotSent failure) {
        if (failure.isForGood()) {
            queue.refused(message, failure.getMessage());
        } else {
            queue.failed(message, failure.getMessage());
        }
    }

    private Letter letter(Message message, MailServer server) throws NotSent {
        Mail mail = Mail.fromJson(message.payload());
        Optional<KeptFile> file = Optional.ofNullable(mail.file()).flatMap(this::file);
        if (mail.file() != null && file.isEmpty()) {
            throw new NotSent("There is no file " + mail.file() + " to attach.", true, null);
        }
        return new Letter(server.from(), mail, file, message.reference(), message.createdAt());
    }

    private Optional<KeptFile> file(String reference) {
        return files.stream().flatMap(source -> source.find(reference).stream()).findFirst();
    }
}

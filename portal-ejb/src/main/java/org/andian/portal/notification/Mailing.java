package org.andian.portal.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.outbox.Mail;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Door: the mail server's settings, for the system administrator. The password goes in and never
 * comes out.
 */
@Stateless
public class Mailing {

    /** What a failure says when no mail server answers, for whatever reason. */
    public static final String UNREACHABLE = "unreachable";

    /** What a failure says when a message cannot be sent as the settings want it. */
    public static final String UNUSABLE = "unusable";

    /**
     * What is set.
     *
     * @param server null when none is set
     * @param ofEnvironment set where the portal is started; the page cannot change it
     * @param hasPassword one is kept
     */
    public record Setting(MailServer server, boolean ofEnvironment, boolean hasPassword) {}

    /**
     * @param failure null when the server took the mail, otherwise what it said, or {@link
     *     #UNREACHABLE}
     */
    public record Trial(String failure) {

        public boolean isTaken() {
            return failure == null;
        }
    }

    @Inject private MailSettings settings;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** The mail server as set, without its password; for the system administrator only. */
    public Setting setting(Scope scope) {
        require(scope, "read the mail server's settings");
        return new Setting(
                settings.server().orElse(null),
                settings.areOfEnvironment(),
                settings.hasPassword());
    }

    /**
     * @param password null or empty keeps the one there is, as long as server and user stay the
     *     same
     * @throws Refusal SET_ELSEWHERE
     */
    public void set(Scope scope, MailServer server, String password) {
        require(scope, "set the mail server");
        if (settings.areOfEnvironment()) {
            throw new Refusal(NotificationReason.SET_ELSEWHERE);
        }
        settings.save(
                server, password == null || password.isEmpty() ? null : password, scope.login());
        audit.done(
                scope.login(),
                "mail.server",
                "server " + server.url(),
                "user=" + server.user() + " from=" + server.from().value());
    }

    /**
     * Hands a mail to the server at once, past the outbox, so that the answer can be shown.
     *
     * @throws Refusal NO_SERVER
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Trial test(Scope scope, Mail mail) {
        require(scope, "send a test mail");
        MailServer server =
                settings.server().orElseThrow(() -> new Refusal(NotificationReason.NO_SERVER));
        String failure = null;
        try {
            new Smtp(server, settings.password().orElse(null))
                    .send(
                            new Letter(
                                    server.from(),
                                    mail,
                                    Optional.empty(),
                                    UUID.randomUUID().toString(),
                                    clock.instant()));
        } catch (NotSent e) {
            failure = e.getMessage();
        }
        audit.done(
                scope.login(),
                "mail.test",
                "server " + server.url(),
                mail.to().value() + (failure == null ? "" : ": " + failure));
        return new Trial(failure);
    }

    private static void require(Scope scope, String what) {
        scope.require(Role::mayConfigure, what);
    }
}

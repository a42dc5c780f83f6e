package org.andian.web.notification;

import org.andian.portal.notification.Mailing;
import org.andian.web.frame.Words;

/** What is said of a message that was not taken. */
public final class MailWords {

    private MailWords() {}

    /** Of the test mail, as a sentence. */
    static String failed(Words words, String failure) {
        return Mailing.UNREACHABLE.equals(failure)
                ? words.of("mail.test.unreachable")
                : words.of("mail.test.failed", failure);
    }

    /**
     * Of a message of the outbox.
     *
     * @param failure null when no attempt has failed
     */
    public static String said(Words words, String failure) {
        if (failure == null) {
            return "—";
        }
        return switch (failure) {
            case Mailing.UNREACHABLE -> words.of("told.unreachable");
            case Mailing.UNUSABLE -> words.of("told.unusable");
            default -> failure;
        };
    }
}

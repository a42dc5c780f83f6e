package org.andian.portal.outbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;

import java.io.StringReader;

/**
 * A mail to one recipient: each is delivered, repeated and followed on its own.
 *
 * @param subject one line of 1 to 200 characters
 * @param text plain, at most 10,000 characters
 * @param file reference of the attached file, which a {@link FileSource} knows; null for none
 */
public record Mail(MailAddress to, String subject, String text, String file) {

    /** The outbox kind of mails. */
    public static final String KIND = "mail";

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    public Mail {
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A mail's subject is one line of 1 to " + LONGEST_SUBJECT + " characters.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A mail's text has at most " + LONGEST_TEXT + " characters.");
        }
    }

    /** Reads what {@link #toJson} wrote; throws when it is something else. */
    public static Mail fromJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject mail = reader.readObject();
            return new Mail(
                    new MailAddress(mail.getString("to")),
                    mail.getString("subject"),
                    mail.getString("text"),
                    mail.getString("file", null));
        }
    }

    /** As it is kept in the outbox, and given to the deliverer of its kind. */
    String toJson() {
        JsonObjectBuilder mail =
                Json.createObjectBuilder()
                        .add("to", to.value())
                        .add("subject", subject)
                        .add("text", text);
        if (file != null) {
            mail.add("file", file);
        }
        return mail.build().toString();
    }
}

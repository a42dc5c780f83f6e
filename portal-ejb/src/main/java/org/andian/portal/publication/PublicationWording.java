package org.andian.portal.publication;

import org.andian.portal.period.Zones;
import org.andian.reports.Signatures;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words on published papers; official documents, so in Chinese whatever language their readers'
 * pages speak.
 */
final class PublicationWording {

    static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.andian.portal.publication.publication", LANGUAGE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private PublicationWording() {}

    /**
     * @param values texts for {@code {0}} …
     */
    static String text(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key), values);
    }

    /** The number, with its version where there are several. */
    static String number(PublicationNumber number) {
        return number.version() == 1
                ? number.text()
                : text("number.version", number.text(), String.valueOf(number.version()));
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(Zones.CHINA));
    }

    static Signatures signatures(String issuer) {
        return new Signatures(
                List.of(text("sign.made"), text("sign.checked"), text("sign.issued")),
                text("sign.seal", issuer));
    }
}

package org.andian.web.frame;

import org.andian.portal.refusal.Refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How a refusal reads: the words of its reason in the reader's language. Pages, files and resources
 * all say it through here.
 */
public final class RefusalWords {

    private RefusalWords() {}

    /**
     * Numbers stand as digits without grouping, whatever the language.
     *
     * @param locale one of the two languages
     * @throws java.util.MissingResourceException for a reason without words, which a test does not
     *     let through
     */
    public static String of(Refusal refusal, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.andian.web.messages", locale);
        Object[] values = refusal.values().stream().map(String::valueOf).toArray();
        return MessageFormat.format(bundle.getString(refusal.reason().key()), values);
    }
}

package org.andian.portal.document;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of official documents; in Chinese whatever language their readers' pages speak. */
final class DocumentWords {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(
                    "org.andian.portal.document.document", Locale.SIMPLIFIED_CHINESE);

    private DocumentWords() {}

    static String of(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key), values);
    }

    /** In Arabic figures (GB/T 9704-2012 7.3.5.4). */
    static String day(LocalDate day) {
        return of(
                "day",
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    /** The year in its brackets, the number without noughts before it (7.2.5). */
    static String number(String mark, int year, int no) {
        return of("number", mark, Integer.toString(year), Integer.toString(no));
    }
}

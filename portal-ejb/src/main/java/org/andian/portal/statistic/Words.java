package org.andian.portal.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/** The room's own texts in one language. */
record Words(Locale locale, Properties texts) {

    static Words of(Locale locale) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        String name = chinese ? "words_zh_CN.properties" : "words_en.properties";
        try (Reader reader =
                new InputStreamReader(
                        Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return new Words(chinese ? Locale.CHINESE : Locale.ENGLISH, texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("There is no text for " + key + ".");
        }
        return MessageFormat.format(text, Arrays.stream(values).map(String::valueOf).toArray());
    }

    /** The indicator's name, what it counts, of what, and when there is nothing to measure. */
    String meaning(IndicatorInfo indicator) {
        IndicatorWords own = indicator.in(locale);
        String counts =
                own.of().isEmpty() ? own.counts() : get("meaning.of", own.counts(), own.of());
        return get("meaning", own.name(), counts, own.empty(), indicator.ruleVersion());
    }

    String either(String chinese, String english) {
        return locale == Locale.CHINESE ? chinese : english;
    }

    /** A month as a month, a day as a day, anything else from its first to its last day. */
    String span(DateSpan span) {
        LocalDate first = span.first();
        LocalDate last = span.last();
        if (first.getDayOfMonth() == 1
                && last.equals(first.withDayOfMonth(first.lengthOfMonth()))) {
            return get("span.month", first.getYear(), two(first.getMonthValue()));
        }
        return first.equals(last) ? first.toString() : get("span.days", first, last);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}

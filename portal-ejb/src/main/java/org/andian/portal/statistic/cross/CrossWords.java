package org.andian.portal.statistic.cross;

import org.andian.portal.fact.DateSpan;

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

/** What periods and layers are called in one language. */
record CrossWords(Properties texts) {

    private static final int QUARTER_MONTHS = 3;

    static CrossWords of(Locale locale) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        String name = chinese ? "cross_zh_CN.properties" : "cross_en.properties";
        try (Reader reader =
                new InputStreamReader(
                        CrossWords.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return new CrossWords(texts);
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

    /** A whole month, quarter or year by its name, anything else by its days. */
    String period(PeriodStep step, DateSpan days) {
        LocalDate first = days.first();
        if (step == PeriodStep.WEEK || !step.isWhole(days)) {
            return first.equals(days.last())
                    ? first.toString()
                    : get("period.days", first, days.last());
        }
        return switch (step) {
            case MONTH -> get("period.month", first.getYear(), two(first.getMonthValue()));
            case QUARTER ->
                    get(
                            "period.quarter",
                            first.getYear(),
                            (first.getMonthValue() + QUARTER_MONTHS - 1) / QUARTER_MONTHS);
            case YEAR -> get("period.year", first.getYear());
            case WEEK -> throw new IllegalStateException("A week has no name of its own.");
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}

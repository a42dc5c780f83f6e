package org.andian.portal.indicator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * An indicator as its room offers it.
 *
 * @param scale a quotient is divided by it: 60 when seconds are kept and minutes shown
 * @param decimals digits after the point; a {@link Total#RATE} or {@link Total#SHARE} is shown in
 *     percent
 * @param ruleVersion grows when the room counts differently; each fact keeps the version it was
 *     counted by
 * @param campaign true when it counts within a campaign and says nothing without one; a count of a
 *     campaign has in its denominator what there is to count, and none means that the campaign asks
 *     for nothing of the kind: a dash, not 0
 * @param monitored true when it counts what devices tell: where none is heard it says nothing, a
 *     dash, not 0
 * @param people true when it counts what people enter, which no device has to be heard for: it is
 *     compared with earlier times whether these were monitored or not
 */
public record IndicatorInfo(
        String code,
        Total total,
        int scale,
        int decimals,
        int ruleVersion,
        boolean campaign,
        boolean monitored,
        boolean people,
        IndicatorWords zh,
        IndicatorWords en) {

    private static final String BUNDLE = "indicators_%s.properties";

    /** One that people do not enter. */
    public IndicatorInfo(
            String code,
            Total total,
            int scale,
            int decimals,
            int ruleVersion,
            boolean campaign,
            boolean monitored,
            IndicatorWords zh,
            IndicatorWords en) {
        this(code, total, scale, decimals, ruleVersion, campaign, monitored, false, zh, en);
    }

    /**
     * A plain indicator; words are read from {@code indicators_zh_CN.properties} and {@code
     * indicators_en.properties} beside the room's class.
     *
     * @param room any class of the package that holds the two files
     * @throws IllegalStateException when a text is missing
     */
    public static IndicatorInfo of(Class<?> room, String code, Total total, int ruleVersion) {
        return new IndicatorInfo(
                code,
                total,
                1,
                total.hasDenominator() ? 1 : 0,
                ruleVersion,
                false,
                false,
                words(room, code, "zh_CN"),
                words(room, code, "en"));
    }

    /** The same, shown in a unit so many times as large as the one it is kept in. */
    public IndicatorInfo scaled(int by) {
        return new IndicatorInfo(
                code, total, by, decimals, ruleVersion, campaign, monitored, people, zh, en);
    }

    /** The same, counted within a campaign only. */
    public IndicatorInfo ofCampaign() {
        return new IndicatorInfo(
                code, total, scale, decimals, ruleVersion, true, monitored, people, zh, en);
    }

    /** The same, counting what devices tell. */
    public IndicatorInfo ofDevices() {
        return new IndicatorInfo(
                code, total, scale, decimals, ruleVersion, campaign, true, people, zh, en);
    }

    /** The same, counting what people enter. */
    public IndicatorInfo ofPeople() {
        return new IndicatorInfo(
                code, total, scale, decimals, ruleVersion, campaign, monitored, true, zh, en);
    }

    /** English for every language but Chinese. */
    public IndicatorWords in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    private static IndicatorWords words(Class<?> room, String code, String language) {
        Properties texts = read(room, BUNDLE.formatted(language));
        return new IndicatorWords(
                text(texts, code, "name"),
                text(texts, code, "unit"),
                text(texts, code, "counts"),
                texts.getProperty(code + ".of", ""),
                text(texts, code, "empty"),
                texts.getProperty(code + ".of.unit", ""),
                texts.getProperty(code + ".brief", text(texts, code, "counts")));
    }

    private static Properties read(Class<?> room, String name) {
        try (Reader reader =
                new InputStreamReader(room.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(room.getPackageName() + "/" + name, unreadable);
        }
    }

    private static String text(Properties texts, String code, String part) {
        String text = texts.getProperty(code + "." + part);
        if (text == null) {
            throw new IllegalStateException("Indicator " + code + " has no text for " + part + ".");
        }
        return text;
    }
}

package org.andian.portal.setting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * A setting as its room explains it.
 *
 * @param room the first package below {@code org.andian.portal}
 * @param zh what it does, one sentence
 * @param en the same in English
 */
public record SettingInfo(String room, Setting<?> setting, String zh, String en) {

    private static final int ROOM = 3;

    /** In the order of the room. */
    public static List<SettingInfo> of(RoomSettings declared) {
        Class<?> owner = declared.getClass();
        String room = owner.getPackageName().split("\\.")[ROOM];
        Properties zh = words(owner, "settings_zh_CN.properties");
        Properties en = words(owner, "settings_en.properties");
        return declared.settings().stream()
                .map(
                        setting ->
                                new SettingInfo(
                                        room,
                                        setting,
                                        word(zh, setting.name()),
                                        word(en, setting.name())))
                .toList();
    }

    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    static Properties words(Class<?> beside, String bundle) {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(beside.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    static String word(Properties words, String name) {
        String sentence = words.getProperty(name);
        if (sentence == null) {
            throw new IllegalStateException("Setting " + name + " is not explained");
        }
        return sentence;
    }
}

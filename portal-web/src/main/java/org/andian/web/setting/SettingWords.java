package org.andian.web.setting;

import org.andian.portal.setting.Setting;
import org.andian.web.frame.Words;

/** Values of settings in the reader's words. */
public final class SettingWords {

    private SettingWords() {}

    /**
     * A stored value with its unit; a dash for nothing.
     *
     * @param stored null where the default holds
     */
    public static String shown(Words words, Setting<?> setting, String stored) {
        if (stored == null || stored.isEmpty()) {
            return "—";
        }
        return switch (setting.kind()) {
            case FLAG -> words.of("1".equals(stored) ? "setting.yes" : "setting.no");
            case WHOLE -> (stored + " " + words.code("setting.unit", setting.unit())).strip();
            case TEXT -> stored;
        };
    }
}

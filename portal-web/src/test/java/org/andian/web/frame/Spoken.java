package org.andian.web.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** The words of the bundles in one language, without a server. */
public final class Spoken {

    /** A Sunday in November, before noon in China. */
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-29T03:00:00Z"), ZoneOffset.UTC);

    private Spoken() {}

    public static Words chinese() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    public static Words english() {
        return in(Locale.ENGLISH);
    }

    private static Words in(Locale locale) {
        return new Words(
                new CurrentUser() {
                    @Override
                    public Locale getLocale() {
                        return locale;
                    }

                    @Override
                    public boolean isEnglish() {
                        return locale == Locale.ENGLISH;
                    }
                },
                NOON);
    }
}

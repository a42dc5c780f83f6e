package org.andian.web.device;

import java.time.Duration;
import java.util.Locale;

/** How far back curves look, and how much time one of their points stands for. */
public enum Span {
    DAY(Duration.ofHours(24), Duration.ofMinutes(15)),
    WEEK(Duration.ofDays(7), Duration.ofHours(1)),
    MONTH(Duration.ofDays(30), Duration.ofHours(4));

    private final Duration length;
    private final Duration bucket;

    Span(Duration length, Duration bucket) {
        this.length = length;
        this.bucket = bucket;
    }

    public Duration length() {
        return length;
    }

    public Duration bucket() {
        return bucket;
    }

    /** As addresses say it; a day for words nobody knows. */
    public static Span of(String word) {
        for (Span span : values()) {
            if (span.word().equals(word)) {
                return span;
            }
        }
        return DAY;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

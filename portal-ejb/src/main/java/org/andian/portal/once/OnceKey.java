package org.andian.portal.once;

import org.andian.portal.refusal.Refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Under which a request is known again: the moment it was made in epoch milliseconds, a hyphen, and
 * 128 random bits as 22 signs of base64url. The moment tells whether the key could be forgotten by
 * now.
 *
 * @throws Refusal KEY
 */
public record OnceKey(String text) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{12}-[A-Za-z0-9_-]{22}");
    private static final int MOMENT = 13;

    public OnceKey {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new Refusal(OnceReason.KEY);
        }
    }

    /** By the clock of whoever made it. */
    public Instant madeAt() {
        return Instant.ofEpochMilli(Long.parseLong(text.substring(0, MOMENT)));
    }

    /**
     * From when on its days are counted by the portal's clock: as it was made where that clock ran
     * ahead, yet not farther ahead than this. What such a phone keeps is taken all the same.
     */
    Instant keptFrom(Instant arrived, Duration mostAhead) {
        Instant made = madeAt();
        Instant latest = arrived.plus(mostAhead);
        if (made.isBefore(arrived)) {
            return arrived;
        }
        return made.isAfter(latest) ? latest : made;
    }
}

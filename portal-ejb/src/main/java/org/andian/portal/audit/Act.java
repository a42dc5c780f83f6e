package org.andian.portal.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One act as the trail keeps it. Texts are clipped to their columns and cleaned of broken
 * surrogates, so that what is hashed is what is read back.
 *
 * @param actor login, at most 64 characters
 * @param action such as {@code alarm.acknowledge}, at most 64 characters
 * @param object what was acted on, such as {@code device D-1}; at most 200 characters
 * @param detail null when the action says all; at most 2000 characters
 * @param remote the client's address, null when unknown
 */
public record Act(String actor, String action, String object, String detail, String remote) {

    private static final int SHORT = 64;
    private static final int OBJECT = 200;
    private static final int DETAIL = 2000;

    public Act {
        actor = fitting(actor, SHORT);
        action = fitting(action, SHORT);
        object = fitting(object, OBJECT);
        detail = fitting(detail, DETAIL);
        remote = fitting(remote, SHORT);
    }

    /** The same act, done from an address. */
    Act from(String address) {
        return new Act(actor, action, object, detail, address);
    }

    /** The same act, naming those in whose place it was done. */
    Act inPlaceOf(List<String> givers) {
        String named = "deputy for " + String.join(", ", givers);
        return givers.isEmpty()
                ? this
                : new Act(
                        actor,
                        action,
                        object,
                        detail == null ? named : named + "; " + detail,
                        remote);
    }

    private static String fitting(String text, int characters) {
        if (text == null) {
            return null;
        }
        String clean = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return clean.codePointCount(0, clean.length()) <= characters
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, characters));
    }
}

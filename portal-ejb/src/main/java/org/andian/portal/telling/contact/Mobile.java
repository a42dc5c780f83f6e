package org.andian.portal.telling.contact;

import java.util.regex.Pattern;

/** Numbers to which a short message can be sent. */
public final class Mobile {

    private static final Pattern SHAPE = Pattern.compile("(?:\\+?86)?(1[3-9][0-9]{9})");

    private Mobile() {}

    /**
     * @return eleven digits, null for what is no mobile phone's number in China
     */
    public static String of(String phone) {
        if (phone == null) {
            return null;
        }
        var shape = SHAPE.matcher(phone.replaceAll("[ ()-]", ""));
        return shape.matches() ? shape.group(1) : null;
    }
}

package org.andian.web.frame;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stood in a message that could not be used, told in the reader's language: the intake writes
 * it down in English, in few forms. Names and values stay as the device wrote them, and so does
 * what has none of these forms.
 */
public final class FlawDetails {

    /**
     * @param key of the words, whose places are the groups of the pattern
     */
    private record Form(Pattern pattern, String key) {}

    private static final List<Form> FORMS =
            List.of(
                    form("(.+) is no number", "flaw.noNumber"),
                    form("(.+) is no string", "flaw.noText"),
                    form("(.+) is no object", "flaw.noObject"),
                    form("values holds no number", "flaw.noValues"),
                    form("code is missing", "flaw.noCode"),
                    form("a code of (\\d+) characters", "flaw.oddCode"),
                    form("a code that cannot be seen", "flaw.unseenCode"),
                    form("at or kind is missing", "flaw.noMoment"),
                    form("more than (\\d+) unknown metrics", "flaw.manyMetrics"),
                    form("more than (\\d+) levels", "flaw.levels"),
                    form("a number of (\\d+) characters", "flaw.longNumber"),
                    form("an array without elements", "flaw.empty"),
                    form("(\\d+) elements", "flaw.elements"),
                    form("(\\d+) bytes", "flaw.bytes"),
                    form("something follows the end", "flaw.follows"),
                    form("something stands where no element can", "flaw.between"),
                    form("the body ends before the array does", "flaw.endless"),
                    form("no command waits for a reply", "flaw.noCommand"),
                    form("no device is registered under this number", "flaw.noDevice"),
                    form("Input length = (\\d+)", "flaw.bytesNotUtf8"),
                    form(".*\\(line no=(\\d+), column no=(\\d+).*", "flaw.json"));

    private static final Pattern ELEMENT = Pattern.compile("element (\\d+): (.*)", Pattern.DOTALL);

    private FlawDetails() {}

    private static Form form(String pattern, String key) {
        return new Form(Pattern.compile(pattern, Pattern.DOTALL), key);
    }

    /**
     * @param detail null for none
     * @return null for none
     */
    public static String in(Words words, String detail) {
        if (detail == null) {
            return null;
        }
        Matcher element = ELEMENT.matcher(detail);
        if (element.matches()) {
            return words.of("flaw.element", element.group(1), in(words, element.group(2)));
        }
        return FORMS.stream()
                .flatMap(form -> told(words, form, detail).stream())
                .findFirst()
                .orElse(detail);
    }

    private static List<String> told(Words words, Form form, String detail) {
        Matcher matcher = form.pattern().matcher(detail);
        if (!matcher.matches()) {
            return List.of();
        }
        Object[] places = new Object[matcher.groupCount()];
        Arrays.setAll(places, group -> matcher.group(group + 1));
        return List.of(words.of(form.key(), places));
    }
}

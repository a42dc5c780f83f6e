package org.andian.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one kind of text in the trail is told: what it looks like, and the key of the words its
 * groups go into.
 *
 * @param actions whose texts these are; none for every action
 * @param as how each group is shown, in their order
 */
record AuditRule(List<String> actions, Pattern pattern, String key, List<AuditPart> as) {

    static final String NOTHING = "null";

    static AuditRule of(String actions, String pattern, String key, AuditPart... as) {
        return new AuditRule(
                actions.isEmpty() ? List.of() : List.of(actions.split(" ")),
                Pattern.compile(pattern, Pattern.DOTALL),
                "audit.told." + key,
                List.of(as));
    }

    boolean fits(String action, String text) {
        return (actions.isEmpty() || actions.contains(action)) && pattern.matcher(text).matches();
    }

    /** Groups that are not there, or were written as null, are told as nothing. */
    String told(String text, AuditValues values) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException(text + " is not " + pattern);
        }
        List<String> parts = new ArrayList<>();
        for (int group = 0; group < as.size(); group++) {
            String value = matcher.group(group + 1);
            boolean isNothing = value == null || value.isEmpty() || value.equals(NOTHING);
            parts.add(as.get(group).in(values, isNothing ? null : value));
        }
        return values.words().of(key, parts.toArray());
    }
}

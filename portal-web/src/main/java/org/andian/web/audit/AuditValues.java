package org.andian.web.audit;

import org.andian.portal.scope.Role;
import org.andian.portal.setting.SettingInfo;
import org.andian.web.export.Selection;
import org.andian.web.frame.Navigation;
import org.andian.web.frame.Words;
import org.andian.web.setting.SettingWords;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values of the trail in the reader's words. What may be opened stands between marks, which {@link
 * AuditWords} makes links of. Pure.
 *
 * @param object what was acted on, as the trail has it
 */
record AuditValues(Words words, Names names, String object) {

    /** What ids and codes of the registers are called. */
    interface Names extends Selection.Names {

        /** Empty for what is not in the register any more, as with the two below. */
        Optional<String> body(String id);

        /** With its code. */
        Optional<String> premises(String id);

        Optional<String> provider(String id);

        /** Empty for a setting of an earlier release. */
        Optional<SettingInfo> setting(String key);
    }

    /** Around {@code kind id}, before what is shown of it, and behind that. */
    static final char LINK = '\uE000';

    static final char SHOWN = '\uE001';
    static final char END = '\uE002';

    private static final Map<String, String> QUESTION =
            Map.of("districtId", "district", "venueGroup", "group");

    private static final Pattern ROLE =
            Pattern.compile(
                    "([A-Z_]+)(?: district=(\\S+))?(?: industries=\\[([^\\]]*)\\])?"
                            + "(?: premises=(\\S+))?(?: provider=(\\S+))?");
    private static final Pattern NEXT_ROLE =
            Pattern.compile(", (?=[A-Z_]+(?: |,|$))(?![^\\[]*\\])");

    /** As {@code Changes} of the trail writes one. */
    private static final Pattern CHANGE =
            Pattern.compile(
                    "(\\w+)(?: (\\d+) (\\w+))?: (null|\"(?:[^\"\\\\]|\\\\.)*\") ->"
                            + " (null|\"(?:[^\"\\\\]|\\\\.)*\")");

    private static final Set<String> ADMINISTRATORS =
            Arrays.stream(Role.values())
                    .filter(Role::isAdministrator)
                    .map(Role::name)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern RULE = Pattern.compile("(\\w+)=([^,\\]]*)");

    String text(String value) {
        return value == null ? words.of("audit.told.nothing") : value;
    }

    String why(String value) {
        return behind("why", value, AuditPart.TEXT);
    }

    String behind(String key, String value, AuditPart as) {
        return value == null ? "" : words.of("audit.told." + key, as.in(this, value));
    }

    String code(String prefix, String value) {
        return value == null ? text(null) : words.code(prefix, value);
    }

    /**
     * What doors call an act that is not allowed is English, for programs and the log; some say at
     * the end of what.
     */
    String tried(String value) {
        if (value == null) {
            return text(null);
        }
        String[] said = value.split(" ");
        for (int taken = said.length; taken > 0; taken--) {
            String begun = String.join(" ", Arrays.copyOf(said, taken));
            String key = begun.replaceAll("[^A-Za-z]+", "_");
            String known = words.code("audit.tried", key);
            if (!known.equals(key)) {
                return known + value.substring(begun.length());
            }
        }
        return value;
    }

    String day(String value) {
        try {
            return value == null ? text(null) : words.date(LocalDate.parse(value));
        } catch (DateTimeException other) {
            return value;
        }
    }

    String at(String value) {
        try {
            return value == null ? text(null) : words.full(Instant.parse(value));
        } catch (DateTimeException other) {
            return value;
        }
    }

    String number(String value) {
        return value == null ? text(null) : words.number(Double.valueOf(value));
    }

    String district(String value) {
        return value == null ? text(null) : names.district(value).orElse(value);
    }

    String hazardKind(String value) {
        return value == null ? text(null) : names.hazardKind(value);
    }

    String group(String value) {
        return value == null ? text(null) : names.group(value);
    }

    String department(String value) {
        return value == null ? text(null) : names.department(value);
    }

    String campaign(String value) {
        return value == null ? text(null) : names.campaign(value);
    }

    String body(String value) {
        return value == null ? text(null) : names.body(value).orElse(value);
    }

    String setting(String value) {
        return value == null
                ? text(null)
                : names.setting(value).map(info -> words.pick(info.zh(), info.en())).orElse(value);
    }

    /** In the unit of the setting that was acted on. */
    String settingValue(String value) {
        return value == null
                ? text(null)
                : names.setting(object)
                        .map(info -> SettingWords.shown(words, info.setting(), value))
                        .orElse(value);
    }

    String link(String kind, String value) {
        return value == null ? text(null) : LINK + kind + " " + value + SHOWN + value + END;
    }

    /**
     * By what the menu calls it; a page the menu does not lead to is one below another, or its
     * path.
     */
    String page(String path) {
        return Navigation.keyOf(path)
                .map(words::of)
                .or(
                        () ->
                                Navigation.keyOfPlace(path)
                                        .map(
                                                key ->
                                                        words.of(
                                                                "audit.told.below.page",
                                                                words.of(key),
                                                                path)))
                .orElse(path);
    }

    /** Roles with what each is limited to; of those that can be limited also that one is not. */
    String roles(String value) {
        return value == null
                ? text(null)
                : Arrays.stream(NEXT_ROLE.split(value))
                        .map(this::role)
                        .collect(Collectors.joining(words.of("reach.comma")));
    }

    private String role(String value) {
        Matcher role = ROLE.matcher(value);
        if (!role.matches()) {
            return value;
        }
        List<String> limits = new ArrayList<>();
        limit(role.group(2)).map(this::district).ifPresent(limits::add);
        limit(role.group(3))
                .map(
                        groups ->
                                Arrays.stream(groups.split(", "))
                                        .map(this::group)
                                        .collect(Collectors.joining(words.of("reach.comma"))))
                .ifPresent(limits::add);
        limit(role.group(4))
                .map(id -> names.premises(id).orElse(words.of("audit.told.premises", id)))
                .ifPresent(limits::add);
        limit(role.group(5))
                .map(id -> names.provider(id).orElse(words.of("audit.told.provider", id)))
                .ifPresent(limits::add);
        if (limits.isEmpty() && !ADMINISTRATORS.contains(role.group(1))) {
            limits.add(words.of("audit.told.everywhere"));
        }
        String name = words.code("role", role.group(1));
        return limits.isEmpty()
                ? name
                : words.of(
                        "audit.told.limited",
                        name,
                        String.join(words.of("audit.told.comma"), limits));
    }

    private static Optional<String> limit(String value) {
        return Optional.ofNullable(value)
                .filter(one -> !one.isEmpty() && !one.equals(AuditRule.NOTHING));
    }

    /** The filters of a page as they stood in its address. */
    String selection(String value) {
        return new Selection(words, names).told(value);
    }

    /** What earlier releases wrote of a list of premises: a record, with null for no filter. */
    String question(String value) {
        Map<String, String> parts = rulesOf(text(value));
        parts.values().removeIf(part -> part.isEmpty() || part.equals(AuditRule.NOTHING));
        parts.keySet().removeAll(List.of("order", "descending"));
        return selection(
                parts.entrySet().stream()
                        .map(
                                part ->
                                        QUESTION.getOrDefault(part.getKey(), part.getKey())
                                                + "="
                                                + part.getValue())
                        .collect(Collectors.joining("&", "?", "")));
    }

    /** What an edit changed, each with what it was before. */
    String changes(String value) {
        List<String> told = new ArrayList<>();
        Matcher change = CHANGE.matcher(text(value));
        while (change.find()) {
            String number = change.group(2);
            String what =
                    number == null
                            ? words.code("audit.changed", change.group(1))
                            : words.of(
                                    "audit.changed." + change.group(1) + "." + change.group(3),
                                    number);
            told.add(
                    words.of(
                            "audit.told.change",
                            what,
                            changed(change.group(1), change.group(4)),
                            changed(change.group(1), change.group(5))));
        }
        return String.join(words.of("audit.told.comma"), told);
    }

    private String changed(String what, String value) {
        String shown = unquoted(value);
        return what.equals("functions") && !value.equals(AuditRule.NOTHING)
                ? Arrays.stream(shown.split(" "))
                        .map(code -> words.code("device.certified.function", code))
                        .collect(Collectors.joining(words.of("reach.comma")))
                : shown;
    }

    private String unquoted(String value) {
        return value.equals(AuditRule.NOTHING)
                ? text(null)
                : value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    /** Only the rules that were changed, each with what it was before. */
    String rules(String value) {
        String[] sides = text(value).split(" -> ", 2);
        Map<String, String> before = rulesOf(sides[0]);
        Map<String, String> after = rulesOf(sides[sides.length - 1]);
        String changed =
                after.keySet().stream()
                        .filter(name -> !after.get(name).equals(before.get(name)))
                        .map(
                                name ->
                                        words.of(
                                                "audit.told.change",
                                                words.code("rules", name),
                                                ruled(before.get(name)),
                                                ruled(after.get(name))))
                        .collect(Collectors.joining(words.of("audit.told.comma")));
        return changed.isEmpty() ? words.of("audit.told.unchanged") : changed;
    }

    private String ruled(String value) {
        return value == null ? text(null) : words.code("audit.told.demanded", value);
    }

    private static Map<String, String> rulesOf(String side) {
        Map<String, String> rules = new LinkedHashMap<>();
        Matcher rule = RULE.matcher(side);
        while (rule.find()) {
            rules.put(rule.group(1), rule.group(2));
        }
        return rules;
    }
}

package org.andian.portal.audit;

import org.andian.portal.sql.Like;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the trail is narrowed to; null narrows nothing.
 *
 * @param text part of actor, action, object or detail; percent signs and underscores mean
 *     themselves
 * @param actor the whole login
 * @param action the whole action, or its beginning with a dot such as {@code alarm.}
 * @param from included
 * @param to not included
 * @param result {@code done} or {@code refused}
 */
public record TrailQuery(
        String text, String actor, String action, Instant from, Instant to, String result) {

    public static TrailQuery all() {
        return new TrailQuery(null, null, null, null, null, null);
    }

    public static TrailQuery having(String text) {
        return new TrailQuery(text, null, null, null, null, null);
    }

    /** The condition, with a question mark for each of {@link #parameters}. */
    String where() {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        add(conditions, text, "(actor like ? or action like ? or object like ? or detail like ?)");
        add(conditions, actor, "actor = ?");
        add(
                conditions,
                action,
                action != null && action.endsWith(".") ? "action like ?" : "action = ?");
        add(conditions, from, "at >= ?");
        add(conditions, to, "at < ?");
        add(conditions, result, "result = ?");
        return String.join(" and ", conditions);
    }

    /** In the order of the question marks of {@link #where}. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        if (text != null) {
            String part = Like.containing(text);
            parameters.addAll(List.of(part, part, part, part));
        }
        add(parameters, actor, actor);
        add(
                parameters,
                action,
                action != null && action.endsWith(".") ? Like.beginning(action) : action);
        add(parameters, from, from);
        add(parameters, to, to);
        add(parameters, result, result);
        return parameters;
    }

    private static <T> void add(List<T> list, Object present, T what) {
        if (present != null) {
            list.add(what);
        }
    }
}

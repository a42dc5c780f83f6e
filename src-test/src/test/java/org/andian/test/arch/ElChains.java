package org.andian.test.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chains of names, as {@code bean.rows.size()}, in the expressions of a page's text. */
final class ElChains {

    private static final String QUOTED = "'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern EXPRESSION =
            Pattern.compile("[#$]\\{((?:" + QUOTED + "|[^}'\"])*+)}");
    private static final Pattern TOKEN =
            Pattern.compile(QUOTED + "|&\\w+;|[A-Za-z_]\\w*|\\d[\\d.]*|\\S");
    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of(
                    "and",
                    "or",
                    "not",
                    "eq",
                    "ne",
                    "lt",
                    "gt",
                    "le",
                    "ge",
                    "div",
                    "mod",
                    "empty",
                    "null",
                    "true",
                    "false",
                    "instanceof");

    private final List<MatchResult> tokens;

    private ElChains(String expression) {
        this.tokens = TOKEN.matcher(expression).results().toList();
    }

    /** A name with what is asked of it, one step after the other, and where in the text it is. */
    record Chain(String root, List<Step> steps, int offset, boolean whole) {

        String words() {
            StringBuilder words = new StringBuilder(root);
            for (Step step : steps) {
                words.append(step.kind() == Kind.BRACKETS ? "" : ".").append(step.name());
                words.append(step.kind() == Kind.CALL ? "(" + step.arguments() + ")" : "");
            }
            return words.toString();
        }
    }

    /** One step: a property, a call with so many arguments, or something in brackets. */
    record Step(String name, Kind kind, int arguments) {}

    enum Kind {
        PROPERTY,
        CALL,
        BRACKETS
    }

    /** Every chain of every expression in a text, those among the arguments of others too. */
    static List<Chain> in(String text) {
        List<Chain> chains = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            chains.addAll(new ElChains(expression.group(1)).chains(expression.start(1)));
        }
        return chains;
    }

    /** The one chain a text consists of; empty where it says more, or something else. */
    static Optional<Chain> plain(String text) {
        return EXPRESSION.matcher(text.strip()).matches()
                ? in(text).stream().filter(Chain::whole).findFirst()
                : Optional.empty();
    }

    private List<Chain> chains(int offset) {
        List<Chain> chains = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (startsAChain(at)) {
                chains.add(chain(at, offset));
            }
        }
        return chains;
    }

    private boolean startsAChain(int at) {
        boolean called = is(at + 1, "(");
        return isName(at)
                && !is(at - 1, ".")
                && !called
                && !WORDS_OF_THE_LANGUAGE.contains(text(at));
    }

    private Chain chain(int start, int offset) {
        List<Step> steps = new ArrayList<>();
        int at = start + 1;
        while (is(at, "[") || is(at, ".") && isName(at + 1)) {
            if (is(at, "[")) {
                steps.add(new Step("[]", Kind.BRACKETS, 0));
                at = closing(at) + 1;
            } else if (is(at + 2, "(")) {
                steps.add(new Step(text(at + 1), Kind.CALL, arguments(at + 2)));
                at = closing(at + 2) + 1;
            } else {
                steps.add(new Step(text(at + 1), Kind.PROPERTY, 0));
                at += 2;
            }
        }
        boolean whole = start == 0 && at >= tokens.size();
        return new Chain(text(start), steps, offset + tokens.get(start).start(), whole);
    }

    private int closing(int opening) {
        int depth = 0;
        for (int at = opening; at < tokens.size(); at++) {
            depth += depthOf(at);
            if (depth == 0) {
                return at;
            }
        }
        return tokens.size();
    }

    private int arguments(int opening) {
        int end = closing(opening);
        if (end == opening + 1) {
            return 0;
        }
        int depth = 0;
        int arguments = 1;
        for (int at = opening; at < end; at++) {
            depth += depthOf(at);
            if (depth == 1 && is(at, ",")) {
                arguments++;
            }
        }
        return arguments;
    }

    private int depthOf(int at) {
        if (is(at, "(") || is(at, "[")) {
            return 1;
        }
        return is(at, ")") || is(at, "]") ? -1 : 0;
    }

    private boolean isName(int at) {
        return at < tokens.size() && Character.isJavaIdentifierStart(text(at).charAt(0));
    }

    private boolean is(int at, String token) {
        return at >= 0 && at < tokens.size() && text(at).equals(token);
    }

    private String text(int at) {
        return tokens.get(at).group();
    }
}

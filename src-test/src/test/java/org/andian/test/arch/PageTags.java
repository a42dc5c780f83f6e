package org.andian.test.arch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a page's text, one after the other, each with its place. */
final class PageTags {

    private static final Pattern TAG =
            Pattern.compile(
                    "<!--.*?-->|<(?<close>/?)(?<name>[\\w:.-]+)"
                            + "(?<attributes>(?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*+)"
                            + "\\s*(?<empty>/?)>",
                    Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private PageTags() {}

    enum Kind {
        OPENS,
        CLOSES,
        EMPTY,
        COMMENT
    }

    /** A tag from the place of its first character to that after its last. */
    record Tag(String name, Kind kind, List<Attribute> attributes, int start, int end) {

        Optional<String> value(String attribute) {
            return attributes.stream()
                    .filter(one -> one.name().equals(attribute))
                    .map(Attribute::value)
                    .findFirst();
        }
    }

    record Attribute(String name, String value, int start) {}

    static Optional<Tag> next(String text, int from, int to) {
        Matcher tag = TAG.matcher(text).region(from, to);
        return tag.find() ? Optional.of(read(tag)) : Optional.empty();
    }

    /** Where the tag that closes an open one begins; the end of an empty one. */
    static int closing(String text, Tag opened) {
        int depth = opened.kind() == Kind.OPENS ? 1 : 0;
        int at = opened.end();
        int closing = at;
        while (depth > 0) {
            Tag tag = next(text, at, text.length()).orElseThrow();
            if (tag.name().equals(opened.name())) {
                depth += tag.kind() == Kind.OPENS ? 1 : 0;
                depth -= tag.kind() == Kind.CLOSES ? 1 : 0;
            }
            closing = tag.start();
            at = tag.end();
        }
        return closing;
    }

    private static Tag read(Matcher tag) {
        if (tag.group("name") == null) {
            return new Tag("", Kind.COMMENT, List.of(), tag.start(), tag.end());
        }
        List<Attribute> attributes = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(tag.group("attributes"));
        while (attribute.find()) {
            int group = attribute.group(2) == null ? 3 : 2;
            int start = tag.start("attributes") + attribute.start(group);
            attributes.add(new Attribute(attribute.group(1), attribute.group(group), start));
        }
        return new Tag(tag.group("name"), kind(tag), attributes, tag.start(), tag.end());
    }

    private static Kind kind(Matcher tag) {
        if (!tag.group("close").isEmpty()) {
            return Kind.CLOSES;
        }
        return tag.group("empty").isEmpty() ? Kind.OPENS : Kind.EMPTY;
    }
}

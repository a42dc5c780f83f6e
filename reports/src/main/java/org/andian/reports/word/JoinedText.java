package org.andian.reports.word;

import org.andian.reports.word.UnusableTemplate.Reason;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * The text of a paragraph across its runs: Word splits a text wherever it was edited, within a
 * placeholder too. What is put in takes the look of the run in which its placeholder begins.
 */
final class JoinedText {

    private static final int MOST_PLACES = 200;

    private final List<Element> texts;
    private final List<StringBuilder> filled = new ArrayList<>();
    private final String joined;

    /**
     * @param texts elements {@code w:t} of one paragraph, in their order
     */
    JoinedText(List<Element> texts) {
        this.texts = texts;
        texts.forEach(one -> filled.add(new StringBuilder(one.getTextContent())));
        joined = String.join("", filled);
    }

    /**
     * @param used takes the names that are met
     * @return whether there was any placeholder
     * @throws UnusableTemplate UNKNOWN, UNBALANCED, NOT_CLOSED, TOO_LARGE
     */
    boolean fill(Map<String, String> values, Set<String> used) throws UnusableTemplate {
        String rest = Places.rest(joined);
        if (rest.contains("{{") || rest.contains("}}")) {
            throw new UnusableTemplate(Reason.NOT_CLOSED, rest.strip());
        }
        List<MatchResult> places = Places.of(joined);
        if (places.size() > MOST_PLACES) {
            throw new UnusableTemplate(Reason.TOO_LARGE, "");
        }
        List<String> said = new ArrayList<>();
        for (MatchResult place : places) {
            said.add(value(Places.name(place), values, used));
        }
        for (int i = places.size() - 1; i >= 0; i--) {
            put(places.get(i), said.get(i));
        }
        if (!places.isEmpty()) {
            write();
        }
        return !places.isEmpty();
    }

    private static String value(String name, Map<String, String> values, Set<String> used)
            throws UnusableTemplate {
        String value = values.get(name);
        if (value == null) {
            throw new UnusableTemplate(
                    Places.isMark(name) ? Reason.UNBALANCED : Reason.UNKNOWN, name);
        }
        if (!Places.isMark(name)) {
            used.add(name);
        }
        return Markup.plain(value);
    }

    /** From the last place to the first, so that what stands before stays where it is. */
    private void put(MatchResult place, String value) {
        int end = joined.length();
        for (int i = texts.size() - 1; i >= 0; i--) {
            int start = end - texts.get(i).getTextContent().length();
            int from = Math.max(place.start(), start);
            int to = Math.min(place.end(), end);
            if (from < to) {
                boolean begins = place.start() >= start;
                filled.get(i).replace(from - start, to - start, begins ? value : "");
            }
            end = start;
        }
    }

    private void write() {
        for (int i = 0; i < texts.size(); i++) {
            lines(texts.get(i), filled.get(i).toString().split("\n", -1));
        }
    }

    /** Each line after the first behind a break in the same run. */
    private static void lines(Element text, String[] lines) {
        Node run = text.getParentNode();
        Node before = text.getNextSibling();
        set(text, lines[0]);
        for (int line = 1; line < lines.length; line++) {
            run.insertBefore(like(text, "br"), before);
            Element next = like(text, "t");
            set(next, lines[line]);
            run.insertBefore(next, before);
        }
    }

    private static Element like(Element text, String local) {
        String prefix = text.getPrefix() == null ? "" : text.getPrefix() + ":";
        return text.getOwnerDocument().createElementNS(text.getNamespaceURI(), prefix + local);
    }

    private static void set(Element text, String content) {
        text.setTextContent(content);
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}

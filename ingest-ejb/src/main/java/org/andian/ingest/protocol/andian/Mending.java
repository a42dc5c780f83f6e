package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.Flaw;
import org.andian.ingest.protocol.andian.JsonTree.Bad;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a text that is nearly JSON into what {@link JsonTree} reads. A member whose value is none
 * is {@link Bad}, and it goes on at the next member: a danger behind it is not lost. Goes through
 * the text once, but for the raw text of such members, and calls itself for few levels.
 */
final class Mending {

    private static final int MOST_SHOWN_CHARACTERS = 64;

    private static final Bad NO_ELEMENT =
            new Bad(new Flaw("malformedJson", "something stands where no element can"));

    private static final Bad ENDLESS =
            new Bad(new Flaw("malformedJson", "the body ends before the array does"));

    /**
     * One element and the text it was read from.
     *
     * @param isLast nothing follows it, not even the end of the array
     */
    record Element(String text, Object value, boolean isLast) {}

    private final Glance glance;
    private int openObjects;

    Mending(String text) {
        glance = new Glance(text);
    }

    /**
     * Between the roots anything may stand, what a modem says for instance. A second root follows
     * the first one where gateways glue messages together, one a line or none.
     *
     * @return the elements of one array or of several, or single ones that follow each other
     */
    List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        while (glance.goToOpening()) {
            Object root = structure(1);
            List<?> some = root instanceof List<?> many ? many : Twice.one(root);
            some.forEach(element -> elements.addAll(Twice.apart(element)));
        }
        return elements;
    }

    /**
     * The same elements as they come, each with its text. What stands where an element should and
     * is none, or between the roots, is {@link Bad}; so is an end that is missing, as the last of
     * them.
     */
    void each(Consumer<Element> taker) {
        goToRoot(taker);
        if (glance.isAtEnd()) {
            taker.accept(new Element("", ENDLESS, true));
        }
        while (!glance.isAtEnd()) {
            if (glance.isAt('[')) {
                outermost(taker);
            } else {
                take(taker);
            }
            goToRoot(taker);
        }
    }

    private void goToRoot(Consumer<Element> taker) {
        int begun = glance.place();
        glance.goToOpening();
        String between = glance.since(begun).strip();
        if (!between.isEmpty()) {
            taker.accept(new Element(between, NO_ELEMENT, glance.isAtEnd()));
        }
    }

    private void outermost(Consumer<Element> taker) {
        glance.goOn();
        for (glance.skip(","); !glance.isAtEnd(); glance.skip(",")) {
            if (glance.isAt(']')) {
                glance.goOn();
                return;
            }
            take(taker);
        }
        taker.accept(new Element("", ENDLESS, true));
    }

    /** Braces that close nothing belong to what stands before them. */
    private void take(Consumer<Element> taker) {
        int begun = glance.place();
        List<Object> elements = new ArrayList<>();
        element(elements, 1);
        glance.skip("}");
        taker.accept(
                new Element(
                        glance.since(begun).strip(),
                        elements.isEmpty() ? NO_ELEMENT : elements.getFirst(),
                        glance.isAtEnd()));
    }

    private Object structure(int level) {
        if (level > JsonTree.MOST_LEVELS) {
            glance.goPastStructure();
            return new Bad(JsonTree.TOO_DEEP);
        }
        return glance.isAt('{') ? object(level) : array(level);
    }

    /** Where another object begins instead of a member, the end of this one was lost. */
    private Map<String, Object> object(int level) {
        Map<String, Object> members = new LinkedHashMap<>();
        glance.goOn();
        openObjects++;
        for (glance.skip(",]"); !glance.isAtEnd() && !glance.isAt('{'); glance.skip(",]")) {
            if (glance.isAt('}')) {
                glance.goOn();
                break;
            }
            if (glance.isAtMember()) {
                member(members, level);
            } else {
                glance.goToNextMember();
            }
        }
        openObjects--;
        return members;
    }

    private void member(Map<String, Object> members, int level) {
        String name = glance.name();
        if (glance.isAt('{') || glance.isAt('[')) {
            Twice.put(members, name, structure(level + 1));
            return;
        }
        int begun = glance.place();
        Scalar scalar = Scalar.read(glance);
        if (scalar.isFit() && glance.isEndOfValue()) {
            Twice.put(members, name, scalar.value());
            return;
        }
        glance.goBack(begun);
        glance.goToNextMember();
        if (!glance.isAtEnd()) {
            Twice.put(members, name, unfit(name, glance.since(begun)));
        }
    }

    private static Bad unfit(String name, String raw) {
        String shown = name + " = " + raw.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return new Bad(
                new Flaw(
                        "wrongType",
                        shown.substring(0, Math.min(shown.length(), MOST_SHOWN_CHARACTERS))),
                raw);
    }

    /** It ends as well where the object around it goes on. */
    private List<Object> array(int level) {
        List<Object> elements = new ArrayList<>();
        glance.goOn();
        for (glance.skip(","); !glance.isAtEnd(); glance.skip(",")) {
            if (openObjects > 0 && (glance.isAt('}') || glance.isAtMember())) {
                break;
            }
            if (glance.isAt(']')) {
                glance.goOn();
                break;
            }
            element(elements, level);
        }
        return elements;
    }

    private void element(List<Object> elements, int level) {
        if (glance.isAt('{') || glance.isAt('[')) {
            elements.add(structure(level + 1));
            return;
        }
        int begun = glance.place();
        Scalar scalar = Scalar.read(glance);
        if (scalar.isFit()) {
            elements.add(scalar.value());
        }
        if (glance.place() == begun) {
            glance.goOn();
        }
    }
}

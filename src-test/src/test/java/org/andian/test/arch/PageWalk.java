package org.andian.test.arch;

import org.andian.test.arch.ElChains.Chain;
import org.andian.test.arch.PageSteps.Found;
import org.andian.test.arch.PageTags.Attribute;
import org.andian.test.arch.PageTags.Kind;
import org.andian.test.arch.PageTags.Tag;
import org.andian.test.arch.PageTypes.Known;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Goes through a page and all it includes, as Faces does, and follows every chain of names whose
 * first one is a bean, or a variable that a tag around it declares.
 */
final class PageWalk {

    private static final Set<String> OTHER_VARIABLES = Set.of("varStatus", "rowIndexVar");

    /** What every page can name without a bean: the texts, and what Faces itself offers. */
    private static final Set<String> GIVEN =
            Set.of("t", "resource", "request", "param", "view", "facesContext");

    private static final Set<String> ACTIONS =
            Set.of("action", "actionListener", "listener", "completeMethod", "validator");

    private final Function<String, Optional<String>> texts;
    private final Map<String, Known> beans;
    private final Set<String> visited = new TreeSet<>();
    private final Set<String> followed = new TreeSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> failures = new TreeSet<>();

    /** With the pages' texts by their paths, empty where there is no such page. */
    PageWalk(Function<String, Optional<String>> texts, Map<String, Known> beans) {
        this.texts = texts;
        this.beans = beans;
    }

    /** An open tag, the variables its content sees, and what it defines for its template. */
    private record Open(Tag tag, Map<String, Known> seen, Map<String, PagePart> defined) {}

    Set<String> visited() {
        return visited;
    }

    /** The chains followed to their ends, one for each place in a page. */
    Set<String> followed() {
        return followed;
    }

    /** The chains that pass what cannot be looked into: a map, brackets, what the server gives. */
    Set<String> unknown() {
        Set<String> never = new TreeSet<>(unknown);
        never.removeAll(followed);
        return never;
    }

    /** What is not there: the page, the line and the chain. */
    Set<String> failures() {
        return failures;
    }

    void walk(String page) {
        walk(page, Map.of(), Map.of());
    }

    private void walk(String page, Map<String, Known> seen, Map<String, PagePart> fillings) {
        Optional<String> text = texts.apply(page);
        if (text.isPresent()) {
            visited.add(page);
            walk(new PagePart(page, text.get(), 0, text.get().length(), fillings), seen);
        }
    }

    private void walk(PagePart part, Map<String, Known> seen) {
        Deque<Open> open = new ArrayDeque<>();
        Tag whole = new Tag("", Kind.OPENS, List.of(), part.from(), part.to());
        open.push(new Open(whole, new HashMap<>(seen), new HashMap<>()));
        int at = part.from();
        Optional<Tag> next = PageTags.next(part.text(), at, part.to());
        while (next.isPresent()) {
            Tag tag = next.get();
            check(part, at, tag.start(), open.peek().seen(), false);
            at = tag.end();
            if (tag.kind() == Kind.CLOSES) {
                bringIn(part, open.pop());
            } else if (tag.kind() != Kind.COMMENT) {
                Open opened = opened(part, tag, open.peek().seen());
                if (isElsewhere(part, opened, open.peek())) {
                    at = PageTags.closing(part.text(), tag);
                }
                open.push(opened);
                if (tag.kind() == Kind.EMPTY) {
                    bringIn(part, open.pop());
                }
            }
            next = PageTags.next(part.text(), at, part.to());
        }
        check(part, at, part.to(), open.peek().seen(), false);
    }

    /** Whether a tag's content is not read where it stands: a template decides where, or if. */
    private boolean isElsewhere(PagePart part, Open opened, Open around) {
        Tag tag = opened.tag();
        String name = tag.value("name").orElse("");
        if (tag.name().equals("ui:define") && template(around.tag()).isPresent()) {
            int closing = PageTags.closing(part.text(), tag);
            around.defined().put(name, part.between(tag.end(), closing));
            return true;
        }
        if (tag.name().equals("ui:insert") && part.fillings().containsKey(name)) {
            walk(part.fillings().get(name), opened.seen());
            return true;
        }
        return false;
    }

    private Optional<String> template(Tag tag) {
        return tag.value("template").filter(page -> texts.apply(page).isPresent());
    }

    private Open opened(PagePart part, Tag tag, Map<String, Known> around) {
        Map<String, Known> inside = declared(tag, around);
        for (Attribute attribute : tag.attributes()) {
            boolean many = attribute.name().equals("value") && tag.value("var").isPresent();
            int end = attribute.start() + attribute.value().length();
            boolean action = ACTIONS.contains(attribute.name());
            check(part, attribute.start(), end, many ? around : inside, action);
        }
        return new Open(tag, inside, new HashMap<>());
    }

    private Map<String, Known> declared(Tag tag, Map<String, Known> around) {
        Known value = typeOf(tag.value("value").orElse(""), around);
        Map<String, Known> inside = new HashMap<>(around);
        switch (tag.name()) {
            case "ui:param" -> around.put(tag.value("name").orElseThrow(), value);
            case "c:set" -> around.put(tag.value("var").orElseThrow(), value);
            default -> tag.value("var").ifPresent(one -> inside.put(one, PageTypes.one(value)));
        }
        OTHER_VARIABLES.stream()
                .flatMap(variable -> tag.value(variable).stream())
                .forEach(variable -> inside.put(variable, null));
        return inside;
    }

    /** What a closed tag stands for: a part, a template around the page, one of our own tags. */
    private void bringIn(PagePart part, Open closed) {
        Tag tag = closed.tag();
        tag.value("src")
                .filter(page -> tag.name().equals("ui:include"))
                .ifPresent(page -> walk(page, closed.seen(), part.fillings()));
        Map<String, PagePart> fillings = new HashMap<>(closed.defined());
        fillings.putAll(part.fillings());
        template(tag).ifPresent(page -> walk(page, closed.seen(), fillings));
        if (tag.name().startsWith("a:")) {
            Map<String, Known> own = new HashMap<>(closed.seen());
            for (Attribute attribute : tag.attributes()) {
                own.put(attribute.name(), typeOf(attribute.value(), closed.seen()));
            }
            walk("/WEB-INF/components/" + tag.name().substring(2) + ".xhtml", own, Map.of());
        }
    }

    private void check(PagePart part, int from, int to, Map<String, Known> seen, boolean action) {
        for (Chain chain : ElChains.in(part.text().substring(from, to))) {
            if (!chain.steps().isEmpty()) {
                int at = from + chain.offset();
                String place = part.place(at) + " " + chain.words();
                Found end = end(chain, seen, action);
                (end.type() == null ? unknown : followed).add(place + " @" + at);
                if (!end.there()) {
                    failures.add(place);
                }
            }
        }
    }

    private Found end(Chain chain, Map<String, Known> seen, boolean action) {
        String root = chain.root();
        Known start = seen.containsKey(root) ? seen.get(root) : beans.get(root);
        if (start == null) {
            return new Found(seen.containsKey(root) || GIVEN.contains(root), null);
        }
        return PageSteps.end(start, chain.steps(), action);
    }

    private Known typeOf(String value, Map<String, Known> seen) {
        return ElChains.plain(value).map(chain -> end(chain, seen, false).type()).orElse(null);
    }
}

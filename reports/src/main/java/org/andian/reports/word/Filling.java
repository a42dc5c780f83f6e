package org.andian.reports.word;

import org.andian.reports.word.UnusableTemplate.Reason;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fills one part: replaces placeholders and repeats loops, and does nothing else. A loop is a
 * paragraph of its own with its opening, one with its end and what stands between; or a row of a
 * table that holds both. What was put in is not looked through again.
 */
final class Filling {

    /** What loops may add to a part, in characters: a small file must not become a large one. */
    private static final long MOST = 20_000_000;

    private static final long EACH = 64;

    private final Set<String> used = new TreeSet<>();
    private long left = MOST;

    /** Placeholders that were met, and loops with their sign before them. */
    Set<String> used() {
        return used;
    }

    /**
     * @throws UnusableTemplate UNKNOWN, UNBALANCED, NOT_CLOSED, TOO_LARGE
     */
    void fill(Element parent, TemplateValues values) throws UnusableTemplate {
        Node at = parent.getFirstChild();
        while (at != null) {
            Node next = at.getNextSibling();
            if (at instanceof Element element) {
                next = one(element, next, values);
            }
            at = next;
        }
    }

    /** Returns what is to be filled after it. */
    private Node one(Element element, Node next, TemplateValues values) throws UnusableTemplate {
        if (Xml.is(element, "tr")) {
            row(element, values);
            return next;
        }
        if (!Xml.is(element, "p")) {
            fill(element, values);
            return next;
        }
        Optional<String> mark =
                Places.mark(text(element)).filter(name -> !values.texts().containsKey(name));
        if (mark.isEmpty()) {
            paragraph(element, values);
            return next;
        }
        if (mark.get().startsWith("/")) {
            throw new UnusableTemplate(Reason.UNBALANCED, mark.get());
        }
        return block(element, mark.get().substring(1), values);
    }

    private static String text(Element paragraph) {
        return Xml.text(Xml.own(paragraph, "t"));
    }

    private Node block(Element opening, String loop, TemplateValues values)
            throws UnusableTemplate {
        List<Node> between = new ArrayList<>();
        Node at = opening.getNextSibling();
        while (at != null && !isEnd(at, loop)) {
            between.add(at);
            at = at.getNextSibling();
        }
        if (at == null) {
            throw new UnusableTemplate(Reason.UNBALANCED, "#" + loop);
        }
        Node after = at.getNextSibling();
        Node parent = opening.getParentNode();
        for (Map<String, String> item : items(loop, values)) {
            for (Node one : between) {
                spend(one);
            }
            Element holder = opening.getOwnerDocument().createElementNS(null, "holder");
            between.forEach(one -> holder.appendChild(one.cloneNode(true)));
            fill(holder, values.within(item));
            while (holder.getFirstChild() != null) {
                parent.insertBefore(holder.getFirstChild(), opening);
            }
        }
        between.forEach(parent::removeChild);
        parent.removeChild(opening);
        parent.removeChild(at);
        keepAParagraph(parent, after, opening);
        return after;
    }

    private static boolean isEnd(Node node, String loop) {
        return Xml.is(node, "p")
                && Places.mark(text((Element) node)).filter(("/" + loop)::equals).isPresent();
    }

    /** A cell, a header or a box holds one at least. */
    private static void keepAParagraph(Node parent, Node before, Element like) {
        boolean isEmpty =
                !Xml.is(parent, "body")
                        && Xml.children(parent).stream().noneMatch(one -> Xml.is(one, "p"));
        if (isEmpty) {
            Element empty =
                    like.getOwnerDocument()
                            .createElementNS(like.getNamespaceURI(), like.getNodeName());
            parent.insertBefore(empty, before);
        }
    }

    private void row(Element row, TemplateValues values) throws UnusableTemplate {
        Optional<String> opened = loopOf(row);
        if (opened.isEmpty()) {
            fill(row, values);
            return;
        }
        String loop = opened.get();
        List<Map<String, String>> items = items(loop, values);
        if (!Places.names(texts(row)).contains("/" + loop)) {
            throw new UnusableTemplate(Reason.UNBALANCED, "#" + loop);
        }
        for (Map<String, String> item : items) {
            spend(row);
            Map<String, String> marked = new HashMap<>(item);
            marked.put("#" + loop, "");
            marked.put("/" + loop, "");
            Element copy = (Element) row.cloneNode(true);
            fill(copy, values.within(marked));
            row.getParentNode().insertBefore(copy, row);
        }
        leaveOut(row, items.isEmpty());
    }

    /** With its table where there was nothing to repeat: headings alone say nothing. */
    private static void leaveOut(Element row, boolean withTable) {
        Node table = row.getParentNode();
        if (withTable && Xml.is(table, "tbl") && table.getParentNode() != null) {
            table.getParentNode().removeChild(table);
        } else {
            table.removeChild(row);
        }
    }

    /** The loop that repeats a row: the first that begins in it, unless it ends in that cell. */
    private static Optional<String> loopOf(Element row) {
        for (Element paragraph : paragraphs(row)) {
            for (String name : Places.names(text(paragraph))) {
                if (name.startsWith("#")) {
                    return Optional.of(name.substring(1))
                            .filter(loop -> !isWithinCell(paragraph, loop));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithinCell(Element paragraph, String loop) {
        if (Places.mark(text(paragraph)).isEmpty()) {
            return false;
        }
        Node at = paragraph.getNextSibling();
        while (at != null && !isEnd(at, loop)) {
            at = at.getNextSibling();
        }
        return at != null;
    }

    /** Without those of tables that stand in its cells. */
    private static List<Element> paragraphs(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "p")) {
                found.add(child);
            } else if (!Xml.is(child, "tr")) {
                found.addAll(paragraphs(child));
            }
        }
        return found;
    }

    private void spend(Node copied) throws UnusableTemplate {
        left -= weight(copied);
        if (left < 0) {
            throw new UnusableTemplate(Reason.TOO_LARGE, "");
        }
    }

    private static long weight(Node node) {
        long weight = EACH + (node.getNodeValue() == null ? 0 : node.getNodeValue().length());
        if (node.getAttributes() != null) {
            for (int i = 0; i < node.getAttributes().getLength(); i++) {
                weight += EACH + node.getAttributes().item(i).getNodeValue().length();
            }
        }
        for (Node at = node.getFirstChild(); at != null; at = at.getNextSibling()) {
            weight += weight(at);
        }
        return weight;
    }

    private static String texts(Element parent) {
        StringBuilder text = new StringBuilder();
        for (Element child : Xml.children(parent)) {
            text.append(Xml.is(child, "t") ? child.getTextContent() : texts(child));
        }
        return text.toString();
    }

    private List<Map<String, String>> items(String loop, TemplateValues values)
            throws UnusableTemplate {
        List<Map<String, String>> items = values.loops().get(loop);
        if (items == null) {
            throw new UnusableTemplate(Reason.UNKNOWN, "#" + loop);
        }
        used.add("#" + loop);
        return items;
    }

    /** Its own text first, then the boxes that hang in it. */
    private void paragraph(Element paragraph, TemplateValues values) throws UnusableTemplate {
        boolean filled = new JoinedText(Xml.own(paragraph, "t")).fill(values.texts(), used);
        fill(paragraph, values);
        boolean isOfBody =
                Xml.is(paragraph.getParentNode(), "body")
                        || Xml.is(paragraph.getParentNode(), "holder");
        if (filled && isOfBody && isBlank(paragraph)) {
            paragraph.getParentNode().removeChild(paragraph);
        }
    }

    /** What held nothing but placeholders leaves no gap when they say nothing. */
    private static boolean isBlank(Element paragraph) {
        return text(paragraph).isBlank()
                && Xml.own(paragraph, "sectPr").isEmpty()
                && Xml.own(paragraph, "drawing").isEmpty()
                && Xml.own(paragraph, "pict").isEmpty()
                && Xml.own(paragraph, "fldChar").isEmpty()
                && Xml.own(paragraph, "br").isEmpty();
    }
}

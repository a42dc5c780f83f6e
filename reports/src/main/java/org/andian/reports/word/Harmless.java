package org.andian.reports.word;

import org.andian.reports.word.UnusableTemplate.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks through the markup of a template for what runs code or fetches something: other content
 * types, relations to the outside, parts of other documents, and every field but those that count
 * pages.
 */
final class Harmless {

    private static final Set<String> FIELDS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");
    private static final Set<String> FOREIGN = Set.of("altChunk", "object", "OLEObject", "control");
    private static final Pattern SWITCH = Pattern.compile("\\\\[*#@]\\s*(\"[^\"]*\"|\\S+)");

    private final String name;

    private Harmless(String name) {
        this.name = name;
    }

    /**
     * @throws UnusableTemplate MACROS, OUTSIDE
     */
    static void require(String name, Document part) throws UnusableTemplate {
        new Harmless(name).look(part.getDocumentElement());
    }

    private void look(Element element) throws UnusableTemplate {
        String local = element.getLocalName();
        if (FOREIGN.contains(local)) {
            throw new UnusableTemplate(Reason.OUTSIDE, local);
        }
        switch (local) {
            case "Default", "Override" -> requireWord(element);
            case "Relationship" -> requireInside(element);
            case "fldSimple" -> requireField(attribute(element, "instr"));
            case "p" -> requireField(Xml.text(Xml.own(element, "instrText")));
            default -> {}
        }
        for (Element child : Xml.children(element)) {
            look(child);
        }
    }

    private static void requireWord(Element type) throws UnusableTemplate {
        String content = type.getAttribute("ContentType").toLowerCase(Locale.ROOT);
        if (content.contains("macro") || content.contains("vba")) {
            throw new UnusableTemplate(Reason.MACROS, type.getAttribute("PartName"));
        }
    }

    private void requireInside(Element relation) throws UnusableTemplate {
        String kind = relation.getAttribute("Type").toLowerCase(Locale.ROOT);
        if (kind.contains("vba")) {
            throw new UnusableTemplate(Reason.MACROS, name);
        }
        boolean outside =
                !relation.getAttribute("TargetMode").isEmpty()
                        && !relation.getAttribute("TargetMode").equalsIgnoreCase("Internal");
        if (outside || relation.getAttribute("Target").contains(":") || kind.endsWith("chunk")) {
            throw new UnusableTemplate(Reason.OUTSIDE, relation.getAttribute("Target"));
        }
    }

    private static void requireField(String instruction) throws UnusableTemplate {
        String plain = SWITCH.matcher(instruction).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return;
        }
        for (String word : plain.split("\\s+")) {
            if (!FIELDS.contains(word.toUpperCase(Locale.ROOT))) {
                throw new UnusableTemplate(Reason.OUTSIDE, word);
            }
        }
    }

    private static String attribute(Element element, String local) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (local.equals(element.getAttributes().item(i).getLocalName())) {
                return element.getAttributes().item(i).getNodeValue();
            }
        }
        return "";
    }
}

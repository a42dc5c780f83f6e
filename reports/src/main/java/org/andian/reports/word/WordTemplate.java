package org.andian.reports.word;

import org.w3c.dom.Document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An office's own Word file with places to be filled: {@code {{name}}} is a text, {@code {{#name}}}
 * to {@code {{/name}}} a loop. There is nothing else: no condition, no expression, no field, no
 * code, nothing that is fetched.
 */
public final class WordTemplate {

    private static final Pattern FILLED =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

    private final Map<String, byte[]> parts;
    private final Set<String> used;

    private WordTemplate(Map<String, byte[]> parts, Set<String> used) {
        this.parts = parts;
        this.used = used;
    }

    /**
     * Reads and judges a file; nothing of it is kept where it is refused.
     *
     * @param known every placeholder and loop there is, each loop with one item that has all its
     *     placeholders
     * @throws UnusableTemplate with what is wrong, by name
     */
    public static WordTemplate of(byte[] file, TemplateValues known) throws UnusableTemplate {
        Map<String, byte[]> parts = TemplateParts.of(file);
        Filling filling = new Filling();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey();
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                Document document = Xml.read(name, part.getValue());
                Harmless.require(name, document);
                if (FILLED.matcher(name).matches()) {
                    filling.fill(document.getDocumentElement(), known);
                }
            }
        }
        return new WordTemplate(parts, new TreeSet<>(filling.used()));
    }

    /** The placeholders it has, and its loops with a # before their names. */
    public Set<String> used() {
        return Set.copyOf(used);
    }

    /**
     * The same bytes for the same values.
     *
     * @throws UnusableTemplate UNKNOWN where a value is missing that {@link #of} knew
     */
    public byte[] fill(TemplateValues values) throws IOException, UnusableTemplate {
        Map<String, byte[]> filled = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            filled.put(part.getKey(), part.getValue());
            if (FILLED.matcher(part.getKey()).matches()) {
                Document document = Xml.read(part.getKey(), part.getValue());
                new Filling().fill(document.getDocumentElement(), values);
                filled.put(part.getKey(), Xml.write(document));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Packed.write(filled, out);
        return out.toByteArray();
    }
}

package org.andian.reports.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template is filled with.
 *
 * @param texts by placeholder; a text may have several lines
 * @param loops the items of each loop, each with texts by placeholder
 */
public record TemplateValues(
        Map<String, String> texts, Map<String, List<Map<String, String>>> loops) {

    public TemplateValues {
        texts = Map.copyOf(texts);
        loops = Map.copyOf(loops);
    }

    /** Within a loop: what the item says before what the whole says, and no further loop. */
    TemplateValues within(Map<String, String> item) {
        Map<String, String> inner = new LinkedHashMap<>(texts);
        inner.putAll(item);
        return new TemplateValues(inner, Map.of());
    }
}

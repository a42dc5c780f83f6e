package org.andian.reports.entry;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.List;

/**
 * Hears the texts that cells name by a number. Each is kept once, however many cells name it, and
 * without the phonetic signs that some programs write above it.
 */
final class SharedStrings extends DefaultHandler {

    private final List<String> all = new ArrayList<>();
    private final HeardText item = new HeardText();
    private boolean isText;
    private boolean phonetic;

    /**
     * The same instance for every cell that names it; it may be longer than a cell may.
     *
     * @param index from 0
     * @throws IndexOutOfBoundsException where the file holds no such text
     */
    String get(int index) {
        return all.get(index);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> item.clear();
            case "rPh" -> phonetic = true;
            case "t" -> isText = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (isText) {
            item.add(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> all.add(item.text());
            case "rPh" -> phonetic = false;
            case "t" -> isText = false;
            default -> {}
        }
    }
}

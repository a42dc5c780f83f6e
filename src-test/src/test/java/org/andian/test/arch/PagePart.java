package org.andian.test.arch;

import java.util.Map;

/** A stretch of a page, and what a page that takes it for a template puts into it. */
record PagePart(String page, String text, int from, int to, Map<String, PagePart> fillings) {

    PagePart between(int start, int end) {
        return new PagePart(page, text, start, end, fillings);
    }

    /** The page and the line of a place in its text. */
    String place(int at) {
        long above = text.substring(0, at).chars().filter(letter -> letter == '\n').count();
        return page + ":" + (above + 1);
    }
}

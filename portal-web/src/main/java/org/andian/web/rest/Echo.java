package org.andian.web.rest;

/** What somebody sent, as he is told of it: thousands of characters tell no more than the first. */
final class Echo {

    /** Characters of a name or a value. */
    private static final int MOST = 60;

    private Echo() {}

    /** In quotation marks, cut, and without what changes a line. */
    static String quoted(String sent) {
        return "'" + cut(sent, MOST) + "'";
    }

    /** On one line. */
    static String cut(String sent, int most) {
        String shown = sent.length() > most ? sent.substring(0, most) + "…" : sent;
        return shown.replaceAll("\\p{Cntrl}", " ");
    }
}

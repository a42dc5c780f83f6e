package org.andian.reports.word;

/** The file is no template that can be filled safely. */
public class UnusableTemplate extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * NOT_WORD: another kind of file, an old .doc or one with a password among them. TOO_LARGE:
     * beyond the limits, packed or unpacked. BROKEN: damaged. MACROS: it bears code. OUTSIDE: it
     * refers to something outside itself, embeds other files, or has fields that do. UNKNOWN: a
     * placeholder or a loop that there is not. UNBALANCED: a loop without its end, or an end
     * without its loop. NOT_CLOSED: braces that belong to no placeholder.
     */
    public enum Reason {
        NOT_WORD,
        TOO_LARGE,
        BROKEN,
        MACROS,
        OUTSIDE,
        UNKNOWN,
        UNBALANCED,
        NOT_CLOSED
    }

    private static final int LONGEST_NAME = 80;

    private final Reason reason;
    private final String name;

    UnusableTemplate(Reason reason, String name, Throwable cause) {
        super("The template cannot be used: " + reason + " " + name, cause);
        this.reason = reason;
        this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    UnusableTemplate(Reason reason, String name) {
        this(reason, name, null);
    }

    /** What a page words for the person who brought the file. */
    public Reason reason() {
        return reason;
    }

    /** Of the part, field, placeholder or loop that is meant; empty for the whole file. */
    public String name() {
        return name;
    }
}

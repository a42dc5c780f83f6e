package org.andian.web.frame;

import jakarta.inject.Inject;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A list that somebody keeps, as {@code register.xhtml} shows it: its rows, which a text in the
 * address narrows, and one dialog to add and to change. The rows are read once and again after each
 * change; what a door refuses is told, and the dialog stays open.
 *
 * @param <R> a row
 */
public abstract class Register<R> implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Told told;

    private transient List<R> rows;
    private String text;

    /** All rows in reach, in the order shown. */
    protected abstract List<R> read();

    /** What the reader sees of a row and may look for; nulls are skipped. */
    protected Stream<String> seen(R row) {
        return Stream.empty();
    }

    /** Those that hold the text looked for, whatever its case; kept until the next change. */
    public List<R> getRows() {
        if (rows == null) {
            rows = read().stream().filter(this::isWanted).toList();
        }
        return rows;
    }

    private boolean isWanted(R row) {
        return text == null || seen(row).filter(Objects::nonNull).anyMatch(this::holdsText);
    }

    private boolean holdsText(String part) {
        return part.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Does what a door may refuse; the rows are read again in either case.
     *
     * @throws org.andian.portal.refusal.Refusal as the door threw it; {@link PageFailureHandler}
     *     tells it and the dialog stays open
     */
    protected void change(Runnable act) {
        try {
            act.run();
        } finally {
            rows = null;
        }
    }

    protected Told told() {
        return told;
    }

    public String getText() {
        return text;
    }

    /** Set from the address before the rows are read; blank looks for nothing. */
    public void setText(String text) {
        this.text = stripped(text);
    }

    /** Null for what is blank. */
    protected static String stripped(String text) {
        return Typed.text(text);
    }
}

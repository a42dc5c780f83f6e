package org.andian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells the waiting terminal, line by line through a file, how far the start has come. Safe from
 * several threads: the parts start side by side.
 *
 * <p>Lines with two blanks before them are shown as they come; {@code READY} or {@code FAILED} with
 * a sentence is the last one.
 */
public final class Progress {

    private static final System.Logger LOG = System.getLogger(Progress.class.getName());

    private final Path file;

    Progress(Path file) {
        this.file = file;
    }

    /**
     * @param text one line, in English, for the person who waits; the log gets it too
     */
    public void say(String text) {
        LOG.log(System.Logger.Level.INFO, text);
        write("  " + text);
    }

    /** The last line of a start that worked. */
    void ready() {
        LOG.log(System.Logger.Level.INFO, "Ready");
        write("READY");
    }

    /** The last line of a start that did not. */
    void failed(String sentence) {
        LOG.log(System.Logger.Level.ERROR, sentence);
        write("FAILED " + sentence.replace('\n', ' '));
    }

    private synchronized void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.DEBUG, "Nobody waits for {0} any more", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

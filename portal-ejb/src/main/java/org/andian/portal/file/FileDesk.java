package org.andian.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.setting.Settings;
import org.andian.portal.text.PlainText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looks at what comes in, outside any transaction; two pictures at a time on a node. */
@ApplicationScoped
class FileDesk {

    static final int LONGEST_NOTE = 200;

    private static final int PICTURES_AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore places = new Semaphore(PICTURES_AT_ONCE, true);

    @Inject private Settings settings;

    /**
     * @throws Refusal for what is not taken
     */
    public Prepared prepare(Received file) {
        String note = note(file.note());
        try {
            requireSize(Files.size(file.content()));
            FileName name = FileName.of(file.name());
            FileType type = TypeByContent.of(file.content(), name);
            Content received = Content.of(file.content());
            return type.isPicture()
                    ? picture(file, name, note, type, received)
                    : new Prepared(
                            name.of(type),
                            note,
                            type,
                            received,
                            null,
                            0,
                            0,
                            received.sha256(),
                            received.bytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Prepared picture(
            Received file, FileName name, String note, FileType type, Content received)
            throws IOException {
        takePlace();
        try {
            Picture picture = Pictures.anew(file.content(), type);
            return new Prepared(
                    name.ofNew(picture.type()),
                    note,
                    picture.type(),
                    Content.of(picture.content()),
                    Content.of(picture.small()),
                    picture.width(),
                    picture.height(),
                    received.sha256(),
                    received.bytes());
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(FileReason.BUSY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(FileReason.BUSY);
        }
    }

    private void requireSize(long bytes) {
        FileLimits limits = FileKeys.limits(settings);
        if (bytes > limits.bytes()) {
            throw new Refusal(FileReason.TOO_LARGE, limits.megabytes());
        }
    }

    private static String note(String typed) {
        String note = PlainText.of(typed);
        if (note == null || note.isEmpty()) {
            return null;
        }
        if (note.length() > LONGEST_NOTE) {
            throw new Refusal(FileReason.NOTE, LONGEST_NOTE);
        }
        return note;
    }
}

package org.andian.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.setting.Settings;
import org.andian.portal.text.PlainText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Supplier;

/**
 * Looks at what comes in, outside any transaction, and lets few at a time into one. A picture is
 * unpacked, an archive and an old paper have a list that is read whole: of each only so many at a
 * time on a node.
 */
@ApplicationScoped
class FileDesk {

    static final int LONGEST_NOTE = 200;

    private static final int PICTURES_AT_ONCE = 2;
    private static final int LOOKS_AT_ONCE = 4;
    private static final int KEPT_AT_ONCE = 4;

    private final FewAtOnce pictures = new FewAtOnce(PICTURES_AT_ONCE);
    private final FewAtOnce looks = new FewAtOnce(LOOKS_AT_ONCE);
    private final FewAtOnce keeping = new FewAtOnce(KEPT_AT_ONCE);

    @Inject private Settings settings;

    /**
     * @throws Refusal for what is not taken
     */
    public Prepared prepare(Received file) {
        String note = note(file.note());
        try {
            requireSize(Files.size(file.content()));
            FileName name = FileName.of(file.name());
            FileType type = looks.during(() -> TypeByContent.of(file.content(), name));
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
        Picture picture = pictures.during(() -> Pictures.anew(file.content(), type));
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
    }

    /**
     * Each act that keeps a file, or lets it go, holds a connection, also while it waits for
     * another one; readings and alarms need the others.
     *
     * @throws Refusal BUSY
     */
    public String keep(Supplier<String> act) {
        try {
            return keeping.during(act::get);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
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

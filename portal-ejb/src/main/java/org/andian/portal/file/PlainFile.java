package org.andian.portal.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a file is text that people can read: in UTF-8, or as older Chinese programs write it. It
 * is read piece by piece, never whole.
 */
final class PlainFile {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int PIECE = 8192;

    private PlainFile() {}

    static boolean isText(Path file) {
        return isText(file, StandardCharsets.UTF_8) || isText(file, CHINESE);
    }

    private static boolean isText(Path file, Charset charset) {
        try (Reader text =
                new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
            char[] piece = new char[PIECE];
            int length = text.read(piece);
            while (length >= 0 && isText(piece, length)) {
                length = text.read(piece);
            }
            return length < 0;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isText(char[] piece, int length) {
        for (int i = 0; i < length; i++) {
            if (Character.isISOControl(piece[i]) && "\t\r\n\f".indexOf(piece[i]) < 0) {
                return false;
            }
        }
        return true;
    }
}

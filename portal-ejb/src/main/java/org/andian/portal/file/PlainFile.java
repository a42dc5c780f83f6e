package org.andian.portal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file is text that people can read: in UTF-8, or as older Chinese programs write it. */
final class PlainFile {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private PlainFile() {}

    static boolean isText(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return isText(content, StandardCharsets.UTF_8) || isText(content, CHINESE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(PlainFile::isOfNoText);
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean isOfNoText(int sign) {
        return Character.isISOControl(sign) && "\t\r\n\f".indexOf(sign) < 0;
    }
}

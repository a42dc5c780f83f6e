package org.andian.ingest.protocol.andian;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of a body. What gateways leave around it, a byte order mark in front and NULs behind,
 * is stripped.
 */
final class BodyText {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BodyText() {}

    /**
     * @throws Unusable {@code notUtf8}
     */
    static String strict(byte[] body) throws Unusable {
        try {
            return stripped(decoded(body, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new Unusable("notUtf8", e.getMessage());
        }
    }

    /**
     * Also text of a Chinese gateway that knows no UTF-8, in the worst case with replacement
     * characters.
     */
    static String lenient(byte[] body) {
        return stripped(decodedSomehow(body));
    }

    private static String decodedSomehow(byte[] body) {
        try {
            return decoded(body, StandardCharsets.UTF_8);
        } catch (CharacterCodingException another) {
            return chinese(body);
        }
    }

    private static String chinese(byte[] body) {
        try {
            return decoded(body, CHINESE);
        } catch (CharacterCodingException none) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static String decoded(byte[] body, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPadding(text.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isPadding(char character) {
        return character == '\0' || character == BYTE_ORDER_MARK;
    }
}

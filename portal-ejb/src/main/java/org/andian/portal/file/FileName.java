package org.andian.portal.file;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as people may see and save it: without folders and signs that no file system takes, of one
 * line, with the ending of its content. Pure.
 *
 * @param base without ending, never empty
 * @param ending in lower case without its dot; empty for none
 */
record FileName(String base, String ending) {

    private static final int LONGEST_BASE = 100;

    /** Without the ending; file systems take 255, and Chinese characters have three each. */
    private static final int MOST_BYTES = 240;

    private static final String NAMELESS = "file";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern FORBIDDEN = Pattern.compile("[:*?\"<>|]");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])(?: *\\..*)?");
    private static final Pattern ENDED = Pattern.compile("(.*)\\.([A-Za-z0-9]{1,5})");

    static FileName of(String sent) {
        String line = PlainText.of(sent == null ? "" : sent);
        String plain = FORBIDDEN.matcher(FOLDERS.matcher(line).replaceFirst("")).replaceAll("_");
        var ended = ENDED.matcher(plain);
        return ended.matches()
                ? new FileName(shortened(ended.group(1)), ended.group(2).toLowerCase(Locale.ROOT))
                : new FileName(shortened(plain), "");
    }

    /** Dots at the ends hide a file or its ending; names of Windows' own devices open no file. */
    private static String shortened(String base) {
        String bare = cut(base.replaceAll("^[. ]+|[. ]+$", "")).stripTrailing();
        if (bare.isEmpty()) {
            return NAMELESS;
        }
        return RESERVED.matcher(bare).matches() ? "_" + bare : bare;
    }

    /** Never within a character. */
    private static String cut(String base) {
        StringBuilder cut = new StringBuilder();
        int signs = 0;
        int bytes = 0;
        for (int sign : base.codePoints().toArray()) {
            bytes += Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (++signs > LONGEST_BASE || bytes > MOST_BYTES) {
                break;
            }
            cut.appendCodePoint(sign);
        }
        return cut.toString();
    }

    /**
     * The name of a paper, which is kept as it came: an ending that says something else than the
     * content is a mistake its sender has to look at; a missing one is added.
     *
     * @throws Refusal ENDING
     */
    String of(FileType type) {
        if (ending.isEmpty() || type.hasEnding(ending)) {
            return ofNew(type);
        }
        throw new Refusal(FileReason.ENDING, "." + ending, "." + type.ending());
    }

    /** The name of a picture, which is written anew. */
    String ofNew(FileType type) {
        return base + "." + (type.hasEnding(ending) ? ending : type.ending());
    }
}

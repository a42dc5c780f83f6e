package org.andian.web.file;

import org.andian.web.frame.Words;

/** How large a file is, in the unit people would choose. */
final class FileSizes {

    private static final int KILO = 1024;
    private static final double TENTHS = 10;

    private FileSizes() {}

    static String of(int bytes, Words words) {
        long kilobytes = Math.max(1, Math.round((double) bytes / KILO));
        return kilobytes < KILO
                ? words.of("file.size.kilo", words.number(kilobytes))
                : words.of(
                        "file.size.mega",
                        words.number(Math.round(kilobytes * TENTHS / KILO) / TENTHS));
    }
}

package org.andian.reports.official;

import java.util.List;

/**
 * The kinds of letters an official document is set in, and the free fonts that stand in for them.
 */
public enum Role {

    /** Title and issuer mark; Xiaobiaosong in the standard. */
    TITLE("NotoSerifSC-Bold.otf", "NotoSerifSC-Regular.otf"),
    /** Fangsong in the standard. */
    BODY("NotoSerifSC-Regular.otf"),
    /** Heiti in the standard. */
    HEADING1("NotoSansSC-Regular.otf"),
    /** Kaiti in the standard. */
    HEADING2("NotoSerifSC-Regular.otf");

    private final List<String> bundled;

    Role(String... bundled) {
        this.bundled = List.of(bundled);
    }

    /** In the order in which they are asked for a character. */
    List<String> bundled() {
        return bundled;
    }
}

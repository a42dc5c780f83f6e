package org.andian.portal.document;

import org.andian.reports.official.OfficeFonts;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** Fonts an office has put into {@code PORTAL_HOME/fonts}, else the free ones. */
final class DocumentFonts {

    private static final System.Logger LOG = System.getLogger(DocumentFonts.class.getName());

    private DocumentFonts() {}

    /** Looked for anew at each document; a file that cannot be used is logged. */
    static OfficeFonts fonts() throws IOException {
        String home = System.getenv("PORTAL_HOME");
        OfficeFonts fonts =
                home == null ? OfficeFonts.free() : OfficeFonts.in(Path.of(home, "fonts"));
        fonts.refused()
                .forEach(
                        file ->
                                LOG.log(
                                        Level.WARNING,
                                        "A file in the fonts folder cannot be used: " + file));
        return fonts;
    }
}

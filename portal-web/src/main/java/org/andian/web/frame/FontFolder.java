package org.andian.web.frame;

import jakarta.enterprise.context.ApplicationScoped;

import org.andian.reports.official.OfficeFonts;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/**
 * Fonts an office owns and has put into {@code PORTAL_HOME/fonts}; looked for anew at each
 * document, so that no restart is needed.
 */
@ApplicationScoped
public class FontFolder {

    private static final System.Logger LOG = System.getLogger(FontFolder.class.getName());

    /**
     * The free fonts alone where no home is named or the folder is not there. A file that cannot be
     * used is logged each time, since nobody else tells the administrator.
     *
     * @throws IOException when the folder is there and cannot be listed
     */
    public OfficeFonts fonts() throws IOException {
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

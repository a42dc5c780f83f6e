package org.andian.reports.official;

import com.lowagie.text.pdf.BaseFont;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the letters come from: fonts an office owns and has put into a folder (.ttf, .otf, .ttc,
 * told by their family), else free ones. A file that is no font, or whose licence forbids
 * embedding, is passed over and named in {@link #refused()}.
 */
public final class OfficeFonts {

    /** Beside those of the roles, whatever the role. */
    private static final String TIBETAN = "NotoSerifTibetan-Regular.ttf";

    private static final String SIGNS = "NotoEmoji-Regular.ttf";

    private final Map<Role, String> own = new EnumMap<>(Role.class);
    private final List<String> refused = new ArrayList<>();

    private OfficeFonts() {}

    /** The free fonts only. */
    public static OfficeFonts free() {
        return new OfficeFonts();
    }

    /**
     * Those of a folder before the free ones; a folder that is not there holds none.
     *
     * <p>Of several fonts for one role the first by file name serves. Nothing is watched: fonts
     * added later need a new object.
     *
     * @throws IOException when the folder cannot be listed; a single bad file is no failure
     */
    public static OfficeFonts in(Path folder) throws IOException {
        OfficeFonts fonts = new OfficeFonts();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(OfficeFonts::isFont).sorted().forEach(fonts::take);
            }
        }
        return fonts;
    }

    /** Which file serves a role; empty where the free font does. */
    public Optional<String> own(Role role) {
        return Optional.ofNullable(own.get(role));
    }

    /** File name and reason of each, in English, for the log. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /**
     * For each role the fonts to ask for a character, one after the other; what several roles share
     * is loaded once.
     */
    Map<Role, Letters> letters() throws IOException {
        Map<String, BaseFont> loaded = new HashMap<>();
        StackedFont stacked = new StackedFont(read(TIBETAN), bundled(TIBETAN, loaded));
        Map<Role, Letters> letters = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<BaseFont> chain = new ArrayList<>();
            if (own.containsKey(role)) {
                chain.add(load(own.get(role)));
            }
            for (String file : role.bundled()) {
                chain.add(bundled(file, loaded));
            }
            chain.add(bundled(SIGNS, loaded));
            letters.put(role, new Letters(chain, stacked));
        }
        return letters;
    }

    private static boolean isFont(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc)");
    }

    private void take(Path file) {
        try {
            for (String name : faces(file)) {
                take(name);
            }
        } catch (IOException | RuntimeException e) {
            refused.add(file.getFileName() + ": " + e.getMessage());
        }
    }

    private void take(String name) throws IOException {
        Optional<Role> role =
                families(name)
                        .flatMap(family -> Typography.KNOWN.role(family).stream())
                        .findFirst();
        if (role.isPresent() && !own.containsKey(role.get())) {
            load(name);
            own.put(role.get(), name);
        }
    }

    /** A collection holds several, each addressed by its place behind a comma. */
    private static List<String> faces(Path file) throws IOException {
        String name = file.toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            return List.of(name);
        }
        return IntStream.range(0, BaseFont.enumerateTTCNames(name).length)
                .mapToObj(face -> name + "," + face)
                .toList();
    }

    /** In every language the font names itself in. */
    private static Stream<String> families(String name) throws IOException {
        String[][] families =
                (String[][]) BaseFont.getAllFontNames(name, BaseFont.IDENTITY_H, null)[1];
        return Arrays.stream(families).map(entry -> entry[entry.length - 1]);
    }

    private static BaseFont load(String name) throws IOException {
        return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null);
    }

    private static BaseFont bundled(String file, Map<String, BaseFont> loaded) throws IOException {
        BaseFont font = loaded.get(file);
        if (font == null) {
            font =
                    BaseFont.createFont(
                            file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, read(file), null);
            loaded.put(file, font);
        }
        return font;
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = OfficeFonts.class.getResourceAsStream("/fonts/" + file)) {
            return in.readAllBytes();
        }
    }
}

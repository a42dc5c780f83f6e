package org.andian.reports.word;

import org.andian.reports.word.UnusableTemplate.Reason;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a template within bounds, so that a small file cannot become a large memory, and refuses
 * what is neither markup nor a picture nor a font.
 */
final class TemplateParts {

    static final String MAIN = "word/document.xml";
    static final String TYPES = "[Content_Types].xml";

    private static final int MEGABYTE = 1024 * 1024;

    /** Of the file as it comes. */
    static final int MOST_BYTES = 4 * MEGABYTE;

    private static final int MOST_PARTS = 200;
    private static final int MOST_OF_PART = 8 * MEGABYTE;
    private static final int MOST_OF_ALL = 24 * MEGABYTE;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final Pattern CODE =
            Pattern.compile(".*(vba|activex|\\.(bas|cls|js|vbs|exe|dll)$).*");

    private static final Pattern USUAL =
            Pattern.compile(".+\\.(xml|rels|png|jpg|jpeg|gif|bmp|tif|tiff|emf|wmf|odttf|ttf)$");

    private TemplateParts() {}

    /**
     * @return by name, in the order of the file
     * @throws UnusableTemplate NOT_WORD, TOO_LARGE, BROKEN, MACROS, OUTSIDE
     */
    static Map<String, byte[]> of(byte[] file) throws UnusableTemplate {
        if (file.length > MOST_BYTES) {
            throw new UnusableTemplate(Reason.TOO_LARGE, "");
        }
        if (!isPacked(file)) {
            throw new UnusableTemplate(Reason.NOT_WORD, "");
        }
        Map<String, byte[]> parts = unpacked(file);
        if (!parts.containsKey(MAIN) || !parts.containsKey(TYPES)) {
            throw new UnusableTemplate(Reason.NOT_WORD, "");
        }
        return parts;
    }

    private static boolean isPacked(byte[] file) {
        if (file.length < ZIP.length) {
            return false;
        }
        for (int i = 0; i < ZIP.length; i++) {
            if (file[i] != ZIP[i]) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws UnusableTemplate {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        int left = MOST_OF_ALL;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (entry.isDirectory()) {
                    requireNothing(zip, name);
                    continue;
                }
                requireUsual(name, names);
                byte[] content = content(zip, name, Math.min(left, MOST_OF_PART));
                left -= content.length;
                parts.put(name, content);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnusableTemplate(Reason.BROKEN, "", damaged);
        }
        return parts;
    }

    /** Two of one name are damage, since nobody can know which is meant. */
    private static void requireUsual(String name, Set<String> names) throws UnusableTemplate {
        String plain = name.toLowerCase(Locale.ROOT);
        if (names.size() >= MOST_PARTS) {
            throw new UnusableTemplate(Reason.TOO_LARGE, "");
        }
        if (!names.add(plain) || plain.contains("..") || plain.contains("\\")) {
            throw new UnusableTemplate(Reason.BROKEN, name);
        }
        if (CODE.matcher(plain).matches()) {
            throw new UnusableTemplate(Reason.MACROS, name);
        }
        if (plain.contains("embeddings/") || !USUAL.matcher(plain).matches()) {
            throw new UnusableTemplate(Reason.OUTSIDE, name);
        }
    }

    /** What a folder holds would be unpacked without bounds when it is passed over. */
    private static void requireNothing(ZipInputStream zip, String name)
            throws IOException, UnusableTemplate {
        if (zip.read() >= 0) {
            throw new UnusableTemplate(Reason.BROKEN, name);
        }
    }

    private static byte[] content(ZipInputStream zip, String name, int most)
            throws IOException, UnusableTemplate {
        byte[] content = zip.readNBytes(most + 1);
        if (content.length > most) {
            throw new UnusableTemplate(Reason.TOO_LARGE, name);
        }
        return content;
    }
}

package org.andian.portal.file;

import org.andian.portal.refusal.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Papers that are archives inside: those of Office Open XML (ISO/IEC 29500) and of OFD (GB/T
 * 33190). Nothing is unpacked but the list of what a paper of Office holds, and of that not much.
 */
final class PackedPaper {

    private static final int MOST_PARTS = 10_000;
    private static final int MOST_LISTED = 1024 * 1024;
    private static final String LIST = "[Content_Types].xml";

    private PackedPaper() {}

    /**
     * @throws Refusal MACROS, BROKEN; NOT_TAKEN for any other archive
     */
    static FileType type(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Set<String> parts = parts(archive);
            if (parts.contains("OFD.xml")) {
                return FileType.OFD;
            }
            FileType type = office(parts);
            if (parts.stream().anyMatch(PackedPaper::isMacro)
                    || list(archive).contains("macroEnabled")) {
                throw new Refusal(FileReason.MACROS);
            }
            return type;
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // whatever the reader stumbles over, nobody can open such a file
            throw new Refusal(FileReason.BROKEN);
        }
    }

    private static Set<String> parts(ZipFile archive) {
        if (archive.size() > MOST_PARTS) {
            throw new Refusal(FileReason.NOT_TAKEN);
        }
        Set<String> parts = new HashSet<>();
        archive.stream().map(ZipEntry::getName).forEach(parts::add);
        return parts;
    }

    private static FileType office(Set<String> parts) {
        if (parts.contains(LIST) && parts.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (parts.contains(LIST) && parts.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (parts.contains(LIST) && parts.contains("ppt/presentation.xml")) {
            return FileType.PPTX;
        }
        throw new Refusal(FileReason.NOT_TAKEN);
    }

    private static boolean isMacro(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.endsWith("vbadata.xml")
                || name.startsWith("xl/macrosheets/");
    }

    private static String list(ZipFile archive) throws IOException {
        try (InputStream list = archive.getInputStream(archive.getEntry(LIST))) {
            byte[] parts = list.readNBytes(MOST_LISTED + 1);
            if (parts.length > MOST_LISTED) {
                throw new Refusal(FileReason.BROKEN);
            }
            return new String(parts, StandardCharsets.UTF_8);
        }
    }
}

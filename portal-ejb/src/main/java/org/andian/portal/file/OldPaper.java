package org.andian.portal.file;

import org.andian.portal.refusal.Refusal;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.IOException;
import java.nio.file.Path;

/** Papers of Office from before 2007: folders within one file ([MS-CFB]). */
final class OldPaper {

    /** Records of a workbook ([MS-XLS] 2.3): its end, a password, a sheet. */
    private static final int END = 0x000A;

    private static final int PASSWORD = 0x002F;
    private static final int SHEET = 0x0085;
    private static final int KIND_OF_SHEET = 5;
    private static final int MACROS = 1;
    private static final int MOST_RECORDS = 100_000;

    private OldPaper() {}

    /**
     * @throws Refusal MACROS, LOCKED, BROKEN; NOT_TAKEN for anything but a text or a workbook
     */
    static FileType type(Path file) throws IOException {
        try (POIFSFileSystem folders = new POIFSFileSystem(file.toFile(), true)) {
            return type(folders.getRoot());
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // whatever the reader stumbles over, nobody can open such a file; folders without end
            // end its stack
            throw new Refusal(FileReason.BROKEN);
        }
    }

    private static FileType type(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Refusal(FileReason.LOCKED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            requireNone(root, "Macros");
            return FileType.DOC;
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            requireNone(root, "_VBA_PROJECT_CUR");
            requireNoMacroSheet(root);
            return FileType.XLS;
        }
        throw new Refusal(FileReason.NOT_TAKEN);
    }

    private static void requireNone(DirectoryNode root, String macros) {
        if (root.hasEntryCaseInsensitive(macros)) {
            throw new Refusal(FileReason.MACROS);
        }
    }

    /** All sheets are named before the first record that ends something. */
    private static void requireNoMacroSheet(DirectoryNode root) throws IOException {
        try (DocumentInputStream records =
                root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            for (int i = 0; i < MOST_RECORDS && records.available() >= 4; i++) {
                int kind = records.readUShort();
                byte[] record = records.readNBytes(records.readUShort());
                if (kind == END) {
                    return;
                }
                if (kind == PASSWORD) {
                    throw new Refusal(FileReason.LOCKED);
                }
                if (kind == SHEET
                        && record.length > KIND_OF_SHEET
                        && record[KIND_OF_SHEET] == MACROS) {
                    throw new Refusal(FileReason.MACROS);
                }
            }
        }
    }
}

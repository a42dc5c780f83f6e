package org.andian.reports.entry;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The parts of a workbook without its document properties: nobody asks for them, and programs that
 * write sound sheets write them against the packaging rules.
 */
final class SheetParts implements ZipEntrySource {

    private static final String PROPERTIES = "docProps/";
    private static final String SHEETS = "xl/";

    private final ZipEntrySource all;
    private final boolean workbook;

    private SheetParts(ZipEntrySource all) {
        this.all = all;
        workbook =
                Collections.list(all.getEntries()).stream()
                        .anyMatch(part -> part.getName().startsWith(SHEETS));
    }

    /**
     * How well a part is packed says nothing against it: {@link Weight} has unpacked it, and a list
     * of equal rows is a sound one.
     */
    static SheetParts of(Path file) throws IOException {
        return new SheetParts(new ZipFileZipEntrySource(ZipFile.builder().setPath(file).get()));
    }

    /** Whether the parts lie as those of a workbook do, damaged or not; also when closed. */
    boolean isWorkbook() {
        return workbook;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        List<? extends ZipArchiveEntry> parts =
                Collections.list(all.getEntries()).stream()
                        .filter(part -> !part.getName().startsWith(PROPERTIES))
                        .toList();
        return Collections.enumeration(parts);
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return path.startsWith(PROPERTIES) ? null : all.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return all.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        all.close();
    }

    @Override
    public boolean isClosed() {
        return all.isClosed();
    }
}

package org.andian.web.bulletin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulletin.BulletinRow;
import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.reports.Table;
import org.andian.reports.XlsxWriter;
import org.andian.web.frame.CurrentUser;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A bulletin as a file: the PDF as it was made, or its kept table as a workbook. The door writes
 * the audit.
 */
@Named("bulletinDownload")
@RequestScoped
public class BulletinDownload {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject private Bulletins bulletins;

    @Inject private CurrentUser user;

    public StreamedContent pdf(BulletinRow row) {
        KeptFile file =
                bulletins
                        .pdf(user.scope(), row.id())
                        .orElseThrow(() -> user.scope().refusal("open this bulletin"));
        return DefaultStreamedContent.builder()
                .name(file.name())
                .contentType(file.type())
                .contentLength((long) file.content().length)
                .stream(() -> new ByteArrayInputStream(file.content()))
                .build();
    }

    public StreamedContent xlsx(BulletinRow row) {
        Table table =
                bulletins
                        .export(user.scope(), row.id(), "xlsx")
                        .orElseThrow(() -> user.scope().refusal("export this bulletin"));
        return DefaultStreamedContent.builder()
                .name(row.title() + (row.version() > 1 ? "-v" + row.version() : "") + ".xlsx")
                .contentType(XLSX)
                .writer(
                        out -> {
                            try {
                                new XlsxWriter().write(table, out);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                .build();
    }
}

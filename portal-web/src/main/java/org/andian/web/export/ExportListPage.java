package org.andian.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.export.ExportFile;
import org.andian.portal.export.ExportJob;
import org.andian.portal.export.ExportState;
import org.andian.portal.export.Exports;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A person's own exports: how far they are, to cancel and to fetch. */
@Named("exportList")
@RequestScoped
public class ExportListPage {

    private static final double KIB = 1024;
    private static final Map<ExportState, String> LOOKS =
            Map.of(
                    ExportState.WAITING,
                    "is-waiting",
                    ExportState.RUNNING,
                    "is-waiting",
                    ExportState.DONE,
                    "is-done",
                    ExportState.CANCELLED,
                    "is-offline",
                    ExportState.FAILED,
                    "is-returned",
                    ExportState.EXPIRED,
                    "is-offline");

    @Inject private Exports exports;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private Download download;

    private List<ExportJob> rows;

    public List<ExportJob> getRows() {
        if (rows == null) {
            rows = exports.mine(user.scope());
        }
        return rows;
    }

    /** While one is open the page asks again. */
    public boolean isAnyOpen() {
        return getRows().stream().anyMatch(job -> job.state().isOpen());
    }

    public String look(ExportJob job) {
        return LOOKS.get(job.state());
    }

    /** 12,000 of 48,000 rows; only the first figure where the second is unknown. */
    public String progress(ExportJob job) {
        String written = words.number(job.writtenRows());
        return job.expectedRows() == null
                ? words.of("export.rows", written)
                : words.of("export.rows.of", written, words.number(job.expectedRows()));
    }

    /** In words: that the server stopped meanwhile, or what it met when it failed. */
    public String failure(ExportJob job) {
        return "interrupted".equals(job.failure())
                ? words.of("export.failure.interrupted")
                : words.of("export.failure.other", job.failure());
    }

    /** In KB below one MB, rounded up; a dash before there is a file. */
    public String size(ExportJob job) {
        double kib = job.fileBytes() == null ? 0 : job.fileBytes() / KIB;
        return job.fileBytes() == null
                ? "—"
                : kib < KIB
                        ? words.number(Math.ceil(kib)) + " KB"
                        : words.number(Math.round(kib / KIB * 10) / 10.0) + " MB";
    }

    /** Says so when it had ended before. */
    public void cancel(long id) {
        boolean stopped = exports.cancel(user.scope(), id);
        rows = null;
        tell(stopped ? "export.cancelled" : "export.ended");
    }

    /** Only one's own; a file that has expired is told instead of sent. */
    public void take(long id) throws IOException {
        ExportFile file = exports.take(user.scope(), id);
        download.send(file.name(), file.mediaType(), out -> Files.copy(file.path(), out));
    }

    private void tell(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.of(key), null));
    }
}

package org.andian.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.audit.Audit;
import org.andian.portal.bulk.Field;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Vocabulary;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.andian.reports.XlsxWriter;
import org.andian.reports.entry.EntryForm;
import org.andian.reports.entry.EntryFormWriter;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The workbooks a reader takes from the import: template, own sheet with remarks, first passwords.
 */
@Named("importFiles")
@RequestScoped
public class ImportFiles {

    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject private ImportForms forms;

    @Inject private Audit audit;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private Clock clock;

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Empty but for one example, in the reader's language. */
    public StreamedContent template(Kind kind) {
        EntryForm form = forms.template(kind);
        return file("template-" + kind, out -> new EntryFormWriter().write(form, out));
    }

    /** What is registered, in the columns of the template, to be changed and sent again. */
    public StreamedContent filled(Kind kind, List<List<String>> rows) {
        EntryForm form = forms.filled(kind, rows);
        return file("sheet-" + kind, out -> new EntryFormWriter().write(form, out));
    }

    /**
     * The same with columns that offices added.
     *
     * @param added their names, for which each row has a text or null behind the others
     */
    public StreamedContent filled(Kind kind, List<String> added, List<List<String>> rows) {
        List<Field> fields = new ArrayList<>(kind.fields());
        added.forEach(name -> fields.add(kind.field(Vocabulary.ADDED + name)));
        EntryForm form = forms.filled(kind, fields, rows);
        return file("sheet-" + kind, out -> new EntryFormWriter().write(form, out));
    }

    /** The sheet as it was sent, to be mended and sent again. */
    public StreamedContent marked(ImportJob job) {
        EntryForm form = forms.marked(job);
        return file("checked-" + job.getKind(), out -> new EntryFormWriter().write(form, out));
    }

    /** What new devices or people log in with; who took the list is kept in the audit. */
    public StreamedContent secrets(ImportJob job) {
        List<List<Object>> rows =
                job.secrets().stream()
                        .map(
                                secret ->
                                        List.<Object>of(
                                                secret.name(), secret.login(), secret.password()))
                        .toList();
        Table table =
                new Table(
                        words.of("bulk.secrets." + job.getKind()),
                        words.of(
                                "bulk.secrets.note",
                                user.getName(),
                                words.full(Instant.now(clock))),
                        Zones.CHINA,
                        List.of(
                                Column.text(words.of("bulk.secrets.name")),
                                Column.text(words.of("bulk.secrets.login")),
                                Column.text(words.of("bulk.secrets.password"))),
                        rows::iterator);
        audit.done(
                user.getLogin(),
                "import.secrets",
                job.getFile(),
                job.getKind() + " " + rows.size());
        return file("secrets-" + job.getKind(), out -> new XlsxWriter().write(table, out));
    }

    private StreamedContent file(String name, Writer writer) {
        return DefaultStreamedContent.builder()
                .name(name.toLowerCase(Locale.ROOT) + "-" + words.today() + ".xlsx")
                .contentType(TYPE)
                .writer(
                        out -> {
                            try {
                                writer.write(out);
                            } catch (IOException broken) {
                                throw new UncheckedIOException(broken);
                            }
                        })
                .build();
    }
}

package org.andian.portal.bulk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.audit.Act;
import org.andian.portal.device.Devices;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.district.Districts;
import org.andian.portal.period.Today;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Providers;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.Lines;
import org.andian.portal.scope.Scope;
import org.andian.reports.entry.EntryReader;
import org.andian.reports.entry.EntrySheet;
import org.andian.reports.entry.UnusableWorkbook;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Door: a sheet is read, then checked as often as one likes, then carried out once confirmed.
 * Checking writes nothing; carrying out checks again and writes all confirmed rows in one
 * transaction, or none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Imports {

    /** Headings, titles and example rows above the limit of each kind. */
    private static final int ROWS_BESIDE = 50;

    @Inject private PremisesRegister premises;

    @Inject private Devices devices;

    @Inject private Certificates certificates;

    @Inject private Today today;

    @Inject private Bodies bodies;

    @Inject private Accounts accounts;

    @Inject private Districts districts;

    @Inject private Lines lines;

    @Inject private Providers providers;

    @Inject private LedgerTargets ledgers;

    @Inject private Writing writing;

    /**
     * Reads a sheet and recognises its columns; writes nothing.
     *
     * @param file stays where it is: whoever wrote it removes it
     * @throws Refusal any {@link BulkReason}
     */
    public Upload read(Scope scope, Kind kind, Path file, Vocabulary vocabulary)
            throws IOException {
        kind.require(scope);
        try {
            EntrySheet sheet =
                    new EntryReader()
                            .read(
                                    file,
                                    kind.mostRows() + ROWS_BESIDE,
                                    rows -> Layout.worth(kind, rows, vocabulary));
            return Layout.of(kind, sheet, vocabulary);
        } catch (UnusableWorkbook unusable) {
            throw refusal(unusable, kind);
        }
    }

    /**
     * Everything that is wrong with every row, and which rows are new; writes nothing, and refuses
     * no row but tells it.
     */
    public Report check(Scope scope, Upload upload, Vocabulary vocabulary) {
        return Checking.of(register(scope, upload, vocabulary), upload).report();
    }

    /**
     * Checks again and writes the rows that are new. Where others are new by now than were
     * confirmed, nothing is written and the fresh report comes back.
     *
     * @param confirmed the report whose fresh rows somebody has confirmed
     * @param file the file's name, for the audit
     * @throws Refusal when the register refuses at the last moment; then nothing is written
     */
    public ImportOutcome carryOut(
            Scope scope,
            Upload upload,
            Vocabulary vocabulary,
            Report confirmed,
            String file,
            ImportProgress progress) {
        return carryOut(
                register(scope, upload, vocabulary), scope, upload, confirmed, file, progress);
    }

    private <T> ImportOutcome carryOut(
            ImportTarget<T> register,
            Scope scope,
            Upload upload,
            Report confirmed,
            String file,
            ImportProgress progress) {
        Checking.Result<T> now = Checking.of(register, upload);
        if (!now.report().fresh().equals(confirmed.fresh())) {
            return new ImportOutcome.Changed(now.report());
        }
        Act trace =
                new Act(
                        scope.login(),
                        "import." + upload.kind().name().toLowerCase(Locale.ROOT),
                        file,
                        "imported="
                                + now.fresh().size()
                                + " same="
                                + now.report().same().size()
                                + " wrong="
                                + now.report().wrong(),
                        null);
        List<Secret> secrets = writing.write(register.prepare(now.fresh(), progress), trace);
        return new ImportOutcome.Imported(now.fresh().size(), secrets);
    }

    private static Refusal refusal(UnusableWorkbook unusable, Kind kind) {
        BulkReason reason = BulkReason.valueOf(unusable.reason().name());
        return reason == BulkReason.TOO_MANY_ROWS
                ? new Refusal(reason, kind.mostRows())
                : new Refusal(reason, unusable.values().toArray(Serializable[]::new));
    }

    private ImportTarget<?> register(Scope scope, Upload upload, Vocabulary vocabulary) {
        upload.kind().require(scope);
        return switch (upload.kind()) {
            case PREMISES -> new PremisesRows(scope, premises, districts, lines, providers);
            case DEVICES -> new DeviceRows(scope, devices, premises, upload);
            case CERTIFICATES ->
                    new CertificateRows(scope, certificates, today, upload, vocabulary);
            case BODIES -> new BodyRows(scope, bodies, districts, lines, vocabulary);
            case USERS ->
                    new UserRows(
                            scope, accounts, premises, districts, lines, providers, vocabulary);
            default -> ledgers.of(scope, upload, vocabulary);
        };
    }
}

package org.andian.web.device.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.bulk.Kind;
import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.DeviceCertificate;
import org.andian.portal.scope.Scope;
import org.andian.web.bulk.ImportFiles;
import org.primefaces.model.StreamedContent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The certificates of a list of devices in the columns of their import, so that they can be changed
 * and sent again. Devices without one stand there where the list is narrowed to such, to be filled
 * in; else they are left out.
 */
@RequestScoped
class CertificateSheet {

    /** Devices read at a time. */
    private static final int STEP = 500;

    @Inject private Devices devices;

    @Inject private Certificates certificates;

    @Inject private CertificateWords words;

    @Inject private ImportFiles files;

    @Inject private Audit audit;

    public StreamedContent of(Scope scope, DeviceQuery query) {
        List<Long> ids = devices.ids(scope, query, Kind.CERTIFICATES.mostRows());
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += STEP) {
            List<Long> some = ids.subList(from, Math.min(from + STEP, ids.size()));
            Map<Long, DeviceCertificate> present = certificates.ofDevices(scope, some);
            for (DeviceRow device : devices.rows(scope, some)) {
                DeviceCertificate certificate = present.get(device.id());
                if (certificate != null || query.certified() == Certified.NONE) {
                    rows.add(row(device.no(), certificate));
                }
            }
        }
        audit.done(scope.login(), "device.certificates", "xlsx", rows.size() + " rows");
        return files.filled(Kind.CERTIFICATES, rows);
    }

    private List<String> row(String no, DeviceCertificate certificate) {
        return certificate == null
                ? Arrays.asList(no, null, null, null, null, null, null, null)
                : Arrays.asList(
                        no,
                        certificate.number(),
                        words.cell(certificate.functions()),
                        certificate.holder(),
                        certificate.model(),
                        text(certificate.issuedOn()),
                        text(certificate.expiresOn()),
                        certificate.note());
    }

    private static String text(LocalDate day) {
        return Objects.toString(day, null);
    }
}

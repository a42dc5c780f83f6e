package org.andian.portal.bulk;

import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DeviceReason;
import org.andian.portal.device.certificate.CertificateLine;
import org.andian.portal.device.certificate.CertificateNumber;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.device.certificate.DeviceCertificate;
import org.andian.portal.device.certificate.NewCertificate;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rows that become certificates of registered devices. A device that has another one gets this in
 * its place, unless that one holds longer: then the sheet is probably an old one.
 */
final class CertificateRows implements ImportTarget<CertificateLine> {

    /** Semicolons, commas and the Chinese mark between things of a list: functions hold none. */
    private static final String BETWEEN = "[;\\uff1b,\\uff0c\\u3001]";

    private static final List<CertifiedFunction> ANY = List.of(CertifiedFunction.FIRE_MONITORING);

    private final Scope scope;
    private final Certificates certificates;
    private final LocalDate today;
    private final Named<CertifiedFunction> functions;
    private final Map<String, Optional<DeviceCertificate>> entered;

    CertificateRows(
            Scope scope,
            Certificates certificates,
            Today today,
            Upload upload,
            Vocabulary vocabulary) {
        this.scope = scope;
        this.certificates = certificates;
        this.today = today.date();
        functions =
                new Named<>(
                        List.of(CertifiedFunction.values()),
                        Enum::name,
                        one -> words(vocabulary, one));
        entered =
                certificates.entered(
                        scope,
                        upload.lines().stream()
                                .map(line -> line.shown("no"))
                                .filter(no -> !no.isEmpty())
                                .distinct()
                                .toList());
    }

    private static List<String> words(Vocabulary vocabulary, CertifiedFunction function) {
        return vocabulary.codes().entrySet().stream()
                .filter(word -> word.getValue().equals(function.name()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public CertificateLine read(Examined row) {
        String no = row.text("no", DeviceNo::new);
        if (no != null && !entered.containsKey(no)) {
            row.wrong("no", CellFault.UNKNOWN);
        }
        String number = row.text("number", CertificateNumber::new);
        List<CertifiedFunction> all = functions(row);
        String holder = row.text("holder", text -> any(text, null, null));
        String model = row.text("model", text -> any(null, text, null));
        String note = row.text("note", text -> any(null, null, text));
        LocalDate issued = row.day("issued");
        LocalDate expires = row.day("expires");
        if (issued != null && !Examined.holds(() -> any(issued, null).requireIssued(today))) {
            row.wrong("issued", CellFault.INVALID);
        }
        if (expires != null && !Examined.holds(() -> any(issued, expires))) {
            row.wrong("expires", CellFault.INVALID);
        }
        return row.made(
                () ->
                        new CertificateLine(
                                new DeviceNo(no),
                                new NewCertificate(
                                        new CertificateNumber(number),
                                        all,
                                        holder,
                                        model,
                                        issued,
                                        expires,
                                        note)));
    }

    private List<CertifiedFunction> functions(Examined row) {
        List<CertifiedFunction> all = new ArrayList<>();
        String text = row.text("functions");
        for (String part : text == null ? new String[0] : text.split(BETWEEN)) {
            if (!part.isBlank()) {
                CertifiedFunction one = functions.find(row, "functions", part.strip());
                if (one != null) {
                    all.add(one);
                }
            }
        }
        if (text != null && all.isEmpty()) {
            row.wrong("functions", CellFault.UNKNOWN);
        }
        return all;
    }

    private static NewCertificate any(String holder, String model, String note) {
        return new NewCertificate(null, ANY, holder, model, null, null, note);
    }

    private static NewCertificate any(LocalDate issued, LocalDate expires) {
        return new NewCertificate(null, ANY, null, null, issued, expires, null);
    }

    @Override
    public String key(CertificateLine item) {
        return item.no().value();
    }

    /** Those that say the same; any other is replaced. */
    @Override
    public Map<String, Optional<CertificateLine>> registered(List<CertificateLine> items) {
        Map<String, Optional<CertificateLine>> same = new HashMap<>();
        for (CertificateLine item : items) {
            if (present(item).filter(one -> one.says(item.certificate())).isPresent()) {
                same.put(key(item), Optional.of(item));
            }
        }
        return same;
    }

    @Override
    public void requireFit(CertificateLine item) {
        present(item)
                .filter(one -> one.outlives(item.certificate()))
                .ifPresent(
                        one -> {
                            throw new Refusal(
                                    DeviceReason.CERTIFICATE_OLDER,
                                    key(item),
                                    one.number(),
                                    one.expiresOn().toString());
                        });
    }

    private Optional<DeviceCertificate> present(CertificateLine item) {
        return entered.getOrDefault(key(item), Optional.empty());
    }

    @Override
    public Map<String, Object> facts(CertificateLine item) {
        return Map.of("number", item.certificate());
    }

    @Override
    public Supplier<List<Secret>> prepare(List<CertificateLine> items, ImportProgress progress) {
        return () -> {
            certificates.putEach(scope, items);
            return List.of();
        };
    }
}

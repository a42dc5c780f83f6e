package org.andian.portal.publication;

import org.andian.portal.publication.PublicationDraft.Basis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is kept of a publication but the bytes of its files, for which their hashes stand.
 *
 * @param kind the name of its {@link PublicationKind}, unless somebody has changed it
 * @param department empty for all
 * @param figures the table as JSON
 * @param correction null for a first version
 * @param madeAt to the millisecond
 */
record PublishedRecord(
        String kind,
        PublicationNumber number,
        String title,
        String issuer,
        long districtId,
        String department,
        boolean forBelow,
        String origin,
        String remark,
        Basis basis,
        String figures,
        Correction correction,
        Instant madeAt,
        String madeBy,
        List<FileHead> files) {

    /**
     * What a later version has besides.
     *
     * @param replaces the version before
     * @param difference a table as JSON
     */
    record Correction(long replaces, String reason, String difference) {}

    PublishedRecord {
        files = List.copyOf(files);
    }

    /**
     * What is hashed: a field a line, each as its length in characters, a colon and its text; null
     * is a hyphen. The order is part of every seal ever made: it never changes.
     */
    String canonical() {
        List<Object> fields = new ArrayList<>();
        fields.add(kind);
        fields.add(number.mark());
        fields.add(number.year());
        fields.add(number.number());
        fields.add(number.version());
        fields.add(title);
        fields.add(issuer);
        fields.add(districtId);
        fields.add(department);
        fields.add(forBelow ? 1 : 0);
        fields.add(origin);
        fields.add(remark);
        fields.add(basis.question());
        fields.add(basis.rules());
        fields.add(basis.dataAt() == null ? null : basis.dataAt().toEpochMilli());
        fields.add(figures);
        fields.add(correction == null ? null : correction.replaces());
        fields.add(correction == null ? null : correction.reason());
        fields.add(correction == null ? null : correction.difference());
        fields.add(madeAt.toEpochMilli());
        fields.add(madeBy);
        fields.add(files.size());
        for (FileHead file : files) {
            fields.add(file.no());
            fields.add(file.name());
            fields.add(file.mediaType());
            fields.add(file.bytes());
            fields.add(file.sha256());
        }
        return fields.stream().map(PublishedRecord::field).collect(Collectors.joining("\n"));
    }

    String sha256() {
        return Sha256.of(canonical());
    }

    private static String field(Object value) {
        if (value == null) {
            return "-";
        }
        String text = value.toString();
        return text.codePointCount(0, text.length()) + ":" + text;
    }
}

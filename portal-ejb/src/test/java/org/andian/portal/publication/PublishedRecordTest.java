package org.andian.portal.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.andian.portal.publication.PublicationDraft.Basis;
import org.andian.portal.publication.PublishedRecord.Correction;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PublishedRecordTest {

    private static final Instant MADE = Instant.ofEpochMilli(1_764_000_000_123L);
    private static final String HASH = "0".repeat(64);
    private static final List<FileHead> FILES =
            List.of(new FileHead(1, "a.pdf", "application/pdf", 3, HASH));

    /** The order is part of every seal that was ever made. */
    @Test
    void whatIsHashedNeverChanges() {
        assertEquals(
                """
                9:STATISTIC
                4:T5-A
                4:2026
                1:3
                1:1
                5:Title
                6:Office
                1:7
                0:
                1:0
                -
                -
                2:{}
                10:premises:1
                13:1764000000123
                2:[]
                -
                -
                -
                13:1764000000123
                4:jia1
                1:1
                1:1
                5:a.pdf
                15:application/pdf
                1:3
                64:%s\
                """
                        .formatted(HASH),
                record("Title", "[]", null, FILES).canonical());
    }

    @Test
    void eachChangeOfTheRecordIsAnotherHash() {
        Set<String> hashes = new HashSet<>();
        hashes.add(record("Title", "[]", null, FILES).sha256());
        hashes.add(record("Titlf", "[]", null, FILES).sha256());
        hashes.add(record("Title", "[ ]", null, FILES).sha256());
        hashes.add(record("Title", "[]", new Correction(1, "why", "[]"), FILES).sha256());
        hashes.add(record("Title", "[]", null, List.of()).sha256());
        assertEquals(5, hashes.size());
    }

    /** Nothing can be moved from one field into the next. */
    @Test
    void fieldsDoNotRunTogether() {
        assertNotEquals(
                record("A\n6:Office", "[]", null, FILES).canonical(),
                record("A", "[]", null, FILES).canonical());
    }

    @Test
    void aNumberIsWrittenAsOfficesWriteIt() {
        assertEquals("运安统〔2026〕3号", new PublicationNumber("运安统", 2026, 3, 2).text());
    }

    @Test
    void aFingerprintIsReadAsPeopleCopyIt() {
        String hash = Sha256.of("abc");
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                hash,
                "FIPS 180-4, example of one block");
        String copied = " BA7816BF 8f01cfea:414140de" + hash.substring(24);
        assertEquals(Optional.of(hash), Sha256.read(copied));
        assertEquals(Optional.empty(), Sha256.read(hash.substring(1)));
        assertEquals(Optional.empty(), Sha256.read(null));
    }

    private static PublishedRecord record(
            String title, String figures, Correction correction, List<FileHead> files) {
        return new PublishedRecord(
                "STATISTIC",
                new PublicationNumber("T5-A", 2026, 3, 1),
                title,
                "Office",
                7,
                "",
                false,
                null,
                null,
                new Basis("{}", "premises:1", MADE),
                figures,
                correction,
                MADE,
                "jia1",
                files);
    }
}

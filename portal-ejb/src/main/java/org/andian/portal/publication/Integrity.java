package org.andian.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Witness;
import org.andian.portal.publication.RecordStore.Stored;

import java.util.List;
import java.util.Optional;

/**
 * Whether what is kept is what was published. The seal needs the key of the audit trail, which is
 * not in the database: whoever can change every table cannot make another. The trail is asked as
 * long as it reaches back.
 */
@ApplicationScoped
class Integrity {

    static final String MAKE = "publication.make";

    @Inject private RecordStore records;

    @Inject private FileStore files;

    @Inject private Witness witness;

    static String object(long id) {
        return "publication " + id;
    }

    /** What is sealed of a record. */
    static String sealed(String sha256) {
        return "publication " + sha256;
    }

    /** By which the trail tells of a record. */
    static String toldRecord(String sha256) {
        return "record " + sha256;
    }

    /** Of the record and all its files; empty while it is whole. */
    public Optional<Fault> fault(long id) {
        Optional<Stored> stored = records.find(id);
        if (stored.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        return fault(stored.get(), stored.get().record().files());
    }

    /** Of the record and one of its files, which is there. */
    public Optional<Fault> fault(long id, int fileNo) {
        Optional<Stored> stored = records.find(id);
        if (stored.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        List<FileHead> one =
                stored.get().record().files().stream().filter(file -> file.no() == fileNo).toList();
        return fault(stored.get(), one);
    }

    private Optional<Fault> fault(Stored stored, List<FileHead> heads) {
        Optional<Fault> ofRecord = faultOfRecord(stored);
        if (ofRecord.isPresent()) {
            return ofRecord;
        }
        return heads.stream()
                .filter(file -> !files.sha256(stored.id(), file.no()).equals(file.sha256()))
                .findFirst()
                .map(file -> Fault.FILE);
    }

    private Optional<Fault> faultOfRecord(Stored stored) {
        String sha256 = stored.record().sha256();
        if (!sha256.equals(stored.sha256())) {
            return Optional.of(Fault.RECORD);
        }
        if (!witness.holds(sealed(sha256), stored.seal())) {
            return Optional.of(Fault.SEAL);
        }
        return isTold(stored, sha256) ? Optional.empty() : Optional.of(Fault.TRAIL);
    }

    private boolean isTold(Stored stored, String sha256) {
        List<String> told = witness.told(MAKE, object(stored.id()));
        return told.isEmpty()
                ? !witness.reachesBackTo(stored.record().madeAt())
                : told.stream().anyMatch(detail -> detail.contains(sha256));
    }
}

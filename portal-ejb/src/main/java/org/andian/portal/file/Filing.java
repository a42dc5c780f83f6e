package org.andian.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.once.Once;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.OwnTransaction;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Adds and removes, each in one transaction with the contents and the trace. Rows are taken in one
 * order: the turn of who adds, attachments, contents by their hashes, the trail.
 */
@ApplicationScoped
class Filing {

    private static final int ADDRESS_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Inject private AttachmentTable table;

    @Inject private ContentStore contents;

    @Inject private Settings settings;

    @Inject private Audit audit;

    @Inject private Once once;

    @Inject private Clock clock;

    /**
     * @throws Refusal FULL, PREMISES_FULL
     */
    @OwnTransaction
    public String add(Scope scope, FileRecord record, FileRights rights, Prepared file) {
        requireRoom(record, rights, file);
        Long contentId = null;
        Long smallId = null;
        for (Content content : file.contents()) {
            long id = contents.keep(content);
            if (content == file.content()) {
                contentId = id;
            } else {
                smallId = id;
            }
        }
        String address = address();
        table.add(
                address,
                record,
                rights.premisesId(),
                file,
                contentId,
                smallId,
                scope.login(),
                Instant.now(clock));
        audit.done(
                scope.login(),
                "file.add",
                rights.object(),
                told(file.name(), file.receivedSha256()));
        return address;
    }

    /**
     * @return the address under which it was kept, now or the first time
     * @throws Refusal FULL, PREMISES_FULL; of the key as of {@link Once#run}
     */
    @OwnTransaction
    public String addOnce(
            Scope scope, FileRecord record, FileRights rights, Prepared file, OnceRequest request) {
        return once.run(scope, request, () -> add(scope, record, rights, file));
    }

    /** Those who add to one premises wait for each other: what they count stays true. */
    private void requireRoom(FileRecord record, FileRights rights, Prepared file) {
        FileLimits limits = FileKeys.limits(settings);
        table.takeTurn(record, rights.premisesId());
        if (table.count(record) >= limits.files()) {
            throw new Refusal(FileReason.FULL, limits.files());
        }
        if (rights.premisesId() != null
                && table.bytesOfPremises(rights.premisesId()) + file.content().bytes()
                        > limits.premisesBytes()) {
            throw new Refusal(FileReason.PREMISES_FULL, limits.premisesMegabytes());
        }
    }

    /**
     * @throws Refusal UNKNOWN when somebody else was quicker
     */
    @OwnTransaction
    public void remove(Scope scope, FileRights rights, AttachmentRow row, String reason) {
        if (!letGo(row)) {
            throw new Refusal(FileReason.UNKNOWN);
        }
        audit.done(
                scope.login(),
                "file.remove",
                rights.object(),
                told(row.name(), row.receivedSha256()) + ": " + reason);
    }

    /** Of a record that was given up. */
    @OwnTransaction
    public void forget(AttachmentRow row) {
        if (letGo(row)) {
            audit.done(
                    "portal",
                    "file.forget",
                    row.record().kind() + " " + row.record().key(),
                    told(row.name(), row.receivedSha256()));
        }
    }

    /**
     * @return false when somebody else was quicker
     */
    private boolean letGo(AttachmentRow row) {
        if (!table.remove(row.id())) {
            return false;
        }
        List<Long> uses = new ArrayList<>(List.of(row.contentId()));
        if (row.smallId() != null) {
            uses.add(row.smallId());
        }
        contents.release(uses);
        return true;
    }

    private static String told(String name, String sha256) {
        return name + ", " + sha256;
    }

    private String address() {
        byte[] bits = new byte[ADDRESS_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}

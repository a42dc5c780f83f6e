package org.andian.portal.file;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.once.Once;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.text.PlainText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Door: the files of records. Who reaches a record reads its files; who may add and remove, the
 * record's room says. It works outside its caller's transaction: looking at a picture takes long,
 * and each act is committed when it returns.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Attachments {

    private static final int LONGEST_REASON = 200;

    /** A file by its own address is known to no record that another could have had. */
    private static final String ADDRESS = "[A-Za-z0-9_-]{22}";

    private static final int TRIES = 4;

    @Inject private Bearers bearers;

    @Inject private AttachmentTable table;

    @Inject private ContentStore contents;

    @Inject private FileDesk desk;

    @Inject private Filing filing;

    @Inject private Settings settings;

    @Inject private Once once;

    /** What is taken at most; the same for everybody. */
    public FileLimits limits(Scope scope) {
        return FileKeys.limits(settings);
    }

    /** What the caller may do with the files of a record; empty when it is not in reach. */
    public Optional<FileRights> rights(Scope scope, FileRecord record) {
        return bearers.find(scope, record);
    }

    /**
     * Those of the record and of what was merged into it, in the order in which they were added.
     *
     * @throws Refusal UNKNOWN when the record is not in reach
     */
    public List<Attachment> list(Scope scope, FileRecord record) {
        Map<FileRecord, FileRights> rights = new HashMap<>();
        rights.put(record, bearers.get(scope, record));
        Map<String, String> merged = bearers.merged(record);
        List<Attachment> files = new ArrayList<>();
        for (AttachmentRow row : table.of(record, merged.keySet())) {
            FileRights own =
                    rights.computeIfAbsent(row.record(), other -> bearers.get(scope, other));
            files.add(shown(scope, own, row, origin(merged, row.record().key())));
        }
        return files;
    }

    private static Attachment.Origin origin(Map<String, String> merged, String key) {
        String name = merged.get(key);
        return name == null ? null : new Attachment.Origin(key, name);
    }

    /**
     * Looks at a file and keeps it: papers as they are, pictures written anew.
     *
     * @throws Refusal UNKNOWN when the record is not in reach; {@link FileReason} for what is not
     *     taken
     */
    public Attachment add(Scope scope, FileRecord record, Received file) {
        rightsToAdd(scope, record);
        Prepared prepared = desk.prepare(file);
        FileRights rights = rightsToAdd(scope, record);
        String address = desk.keep(() -> again(() -> filing.add(scope, record, rights, prepared)));
        return shown(scope, rights, found(address));
    }

    /**
     * The same once however often it is sent: its key is taken in the transaction that keeps it.
     *
     * @throws Refusal as of {@link #add}; of the key as of {@link Once#run}; UNKNOWN when it was
     *     added and removed since
     */
    public Attachment addOnce(Scope scope, FileRecord record, Received file, OnceRequest request) {
        Optional<String> before = once.find(scope, request);
        if (before.isPresent()) {
            return shown(scope, bearers.get(scope, record), found(before.get()));
        }
        rightsToAdd(scope, record);
        Prepared prepared = desk.prepare(file);
        FileRights rights = rightsToAdd(scope, record);
        String address =
                desk.keep(
                        () ->
                                again(
                                        () ->
                                                filing.addOnce(
                                                        scope, record, rights, prepared, request)));
        return shown(scope, rights, found(address));
    }

    /** Asked before the work of looking at a file, and once more after it, which may take long. */
    private FileRights rightsToAdd(Scope scope, FileRecord record) {
        FileRights rights = bearers.get(scope, record);
        if (!rights.mayAdd()) {
            throw scope.refusal("add files here");
        }
        return rights;
    }

    /**
     * @param reason at most 200 characters, for the trail
     * @throws Refusal UNKNOWN for no such file in the caller's reach, REASON_MISSING
     */
    public void remove(Scope scope, String address, String reason) {
        AttachmentRow row = found(address);
        FileRights rights = bearers.get(scope, row.record());
        if (!rights.mayRemove(scope.login(), row.addedBy())) {
            throw scope.refusal("remove this file");
        }
        String why = PlainText.of(reason);
        if (why == null || why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal(FileReason.REASON_MISSING, LONGEST_REASON);
        }
        desk.keep(
                () ->
                        again(
                                () -> {
                                    filing.remove(scope, rights, row, why);
                                    return address;
                                }));
    }

    /** One file of the caller's reach; empty for any other address alike. */
    public Optional<Attachment> find(Scope scope, String address) {
        return reached(scope, address)
                .map(row -> shown(scope, bearers.get(scope, row.record()), row));
    }

    /** To be handed out; empty for no such file in the caller's reach. */
    public Optional<StoredFile> open(Scope scope, String address) {
        return reached(scope, address)
                .map(
                        row ->
                                new StoredFile(
                                        row.name(),
                                        row.mediaType(),
                                        row.bytes(),
                                        row.smallId() != null,
                                        out -> contents.write(row.contentId(), row.bytes(), out)));
    }

    /** A picture's small view; empty also for what is no picture. */
    public Optional<StoredFile> openSmall(Scope scope, String address) {
        return reached(scope, address)
                .filter(row -> row.smallId() != null)
                .map(
                        row ->
                                new StoredFile(
                                        FileName.of(row.name()).ofNew(FileType.JPEG),
                                        FileType.JPEG.mediaType(),
                                        row.smallBytes(),
                                        true,
                                        out ->
                                                contents.write(
                                                        row.smallId(), row.smallBytes(), out)));
    }

    private Optional<AttachmentRow> reached(Scope scope, String address) {
        return address.matches(ADDRESS)
                ? table.find(address).filter(row -> bearers.find(scope, row.record()).isPresent())
                : Optional.empty();
    }

    private AttachmentRow found(String address) {
        return (address.matches(ADDRESS) ? table.find(address) : Optional.<AttachmentRow>empty())
                .orElseThrow(() -> new Refusal(FileReason.UNKNOWN));
    }

    private static Attachment shown(Scope scope, FileRights rights, AttachmentRow row) {
        return shown(scope, rights, row, null);
    }

    private static Attachment shown(
            Scope scope, FileRights rights, AttachmentRow row, Attachment.Origin origin) {
        return row.shown(rights.mayRemove(scope.login(), row.addedBy()), origin);
    }

    /** Two who take the same contents may cross; nothing but the statements is done again. */
    private static String again(Supplier<String> act) {
        for (int left = TRIES; ; left--) {
            try {
                return act.get();
            } catch (SqlFailure failure) {
                if (!failure.isRepeatable() || left == 1) {
                    throw failure;
                }
            }
        }
    }
}

package org.andian.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rooms whose records bear files. */
@ApplicationScoped
class Bearers {

    private static final int LONGEST_KEY = 64;

    @Inject private Instance<FileBearer> rooms;

    /** Empty for a kind nobody has, for no such record, and for one out of reach alike. */
    public Optional<FileRights> find(Scope scope, FileRecord record) {
        return record.key().length() > LONGEST_KEY
                ? Optional.empty()
                : room(record.kind()).flatMap(room -> room.find(scope, record.key()));
    }

    /**
     * @throws Refusal UNKNOWN
     */
    public FileRights get(Scope scope, FileRecord record) {
        return find(scope, record).orElseThrow(() -> new Refusal(FileReason.UNKNOWN));
    }

    /** What was merged into a record in the caller's reach: names by their keys. */
    public Map<String, String> merged(FileRecord record) {
        return room(record.kind()).map(room -> room.merged(record.key())).orElse(Map.of());
    }

    /** Of a kind that no room has any more, nothing is known: such files stay. */
    public Set<String> gone(String kind, Collection<String> keys) {
        return room(kind).map(room -> room.gone(keys)).orElse(Set.of());
    }

    private Optional<FileBearer> room(String kind) {
        return rooms.stream().filter(room -> room.kind().equals(kind)).findFirst();
    }
}

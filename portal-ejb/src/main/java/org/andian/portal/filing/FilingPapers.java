package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.file.FileBearer;
import org.andian.portal.file.FileRights;
import org.andian.portal.scope.Scope;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Papers of a filing, those of each version apart: its number and the version's. What was handed in
 * takes no more, and gives none up; those of the version that is being written are seen by those
 * who file alone, as its texts are.
 */
@ApplicationScoped
class FilingPapers implements FileBearer {

    static final String KIND = "filing";

    private static final String KEY = "[1-9]\\d{0,17}-[1-9]\\d{0,5}";

    @Inject private Filings filings;

    @Inject private FilingHold hold;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<FileRights> find(Scope scope, String key) {
        if (!key.matches(KEY)) {
            return Optional.empty();
        }
        String[] parts = key.split("-", 2);
        int no = Integer.parseInt(parts[1]);
        return filings.find(scope, Long.parseLong(parts[0]))
                .filter(form -> no <= form.row().versions() + 1)
                .filter(form -> no <= form.row().versions() || isShown(scope, form.row()))
                .map(
                        form ->
                                new FileRights(
                                        "filing " + parts[0],
                                        null,
                                        form.mayWrite() && no == form.row().versions() + 1,
                                        false));
    }

    private boolean isShown(Scope scope, FilingRow row) {
        return row.state().isIn()
                || hold.parties(scope, row).filesToRead(scope, row.path(), row.key().department());
    }

    /** A filing never goes. */
    @Override
    public Set<String> gone(Collection<String> keys) {
        return Set.of();
    }
}

package org.andian.portal.inspection.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.file.FileBearer;
import org.andian.portal.file.FileRights;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Photos and papers of an action: added, and their own removed, by those who may record it. */
@ApplicationScoped
class PublicityPhotos implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "publicity";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String id) {
        if (!id.matches(NUMBER)) {
            return Optional.empty();
        }
        Reach recording = PublicityReach.recording(scope);
        Reach seeing = PublicityReach.seeing(scope);
        List<Object> parameters = new ArrayList<>(recording.parameters());
        parameters.add(Long.valueOf(id));
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select case when a.withdrawn_at is null and %s then 1 else 0 end as may_add
                from publicity_action a join district_view x on x.id = a.district_id where a.id = ? and %s\
                """
                        .formatted(recording.sql(), seeing.sql()),
                parameters,
                row -> new FileRights("publicity " + id, null, row.flag("may_add"), false));
    }

    @Override
    public Set<String> gone(Collection<String> ids) {
        Set<String> gone = new HashSet<>(ids);
        List<Long> numbers = gone.stream().map(Long::valueOf).toList();
        if (!numbers.isEmpty()) {
            sql.list(
                            "select id from publicity_action where id in ("
                                    + Sql.marks(numbers.size())
                                    + ")",
                            numbers,
                            row -> Long.toString(row.number("id")))
                    .forEach(gone::remove);
        }
        return gone;
    }
}

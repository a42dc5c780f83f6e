package org.andian.portal.workorder.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.file.FileBearer;
import org.andian.portal.file.FileRights;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Photos and lists of names of a training: added by who may record one there, removed by an office
 * or by who has added them, while it stands; given up with the training.
 */
@ApplicationScoped
class TrainingPapers implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "training";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String key) {
        if (!key.matches(NUMBER)) {
            return Optional.empty();
        }
        Reach adding = scope.premises("p", Role::mayRecordTraining);
        Reach removing = scope.premises("p", Role::mayRemoveFiles);
        Reach seeing = scope.premises("p");
        List<Object> parameters = new ArrayList<>(adding.parameters());
        parameters.addAll(removing.parameters());
        parameters.add(Long.valueOf(key));
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select g.premises_id,
                  case when %s and g.withdrawn_at is null then 1 else 0 end as may_add,
                  case when %s and g.withdrawn_at is null then 1 else 0 end as may_remove
                from work_training g join premises_view p on p.id = g.premises_id where g.id = ? and %s\
                """
                        .formatted(adding.sql(), removing.sql(), seeing.sql()),
                parameters,
                row ->
                        new FileRights(
                                "training " + key,
                                row.number("premises_id"),
                                row.flag("may_add"),
                                row.flag("may_remove")));
    }

    @Override
    public Set<String> gone(Collection<String> keys) {
        Set<String> gone = new HashSet<>(keys);
        List<Long> numbers = gone.stream().map(Long::valueOf).toList();
        if (!numbers.isEmpty()) {
            sql.list(
                            "select id from work_training where id in ("
                                    + Sql.marks(numbers.size())
                                    + ")",
                            numbers,
                            row -> Long.toString(row.number("id")))
                    .forEach(gone::remove);
        }
        return gone;
    }
}

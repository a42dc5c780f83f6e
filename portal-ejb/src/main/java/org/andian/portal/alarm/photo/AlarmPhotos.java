package org.andian.portal.alarm.photo;

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
 * What was seen at an alarm: added by those who may acknowledge it, removed by an office or by who
 * has added it; given up with the alarm.
 */
@ApplicationScoped
class AlarmPhotos implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "alarm";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String id) {
        if (!id.matches(NUMBER)) {
            return Optional.empty();
        }
        Reach adding = scope.premises("p", Role::mayAcknowledge);
        Reach removing = scope.premises("p", Role::mayRemoveFiles);
        Reach seeing = scope.premises("p");
        List<Object> parameters = new ArrayList<>(adding.parameters());
        parameters.addAll(removing.parameters());
        parameters.add(Long.valueOf(id));
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select a.premises_id, case when %s then 1 else 0 end as may_add,
                    case when %s then 1 else 0 end as may_remove
                from alarm a left join premises_view p on p.id = a.premises_id where a.id = ? and %s\
                """
                        .formatted(adding.sql(), removing.sql(), seeing.sql()),
                parameters,
                row ->
                        new FileRights(
                                "alarm " + id,
                                row.numberOrNull("premises_id"),
                                row.flag("may_add"),
                                row.flag("may_remove")));
    }

    @Override
    public Set<String> gone(Collection<String> ids) {
        Set<String> gone = new HashSet<>(ids);
        List<Long> numbers = gone.stream().map(Long::valueOf).toList();
        if (!numbers.isEmpty()) {
            sql.list(
                            "select id from alarm where id in (" + Sql.marks(numbers.size()) + ")",
                            numbers,
                            row -> Long.toString(row.number("id")))
                    .forEach(gone::remove);
        }
        return gone;
    }
}

package org.andian.portal.workorder;

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
 * Photos and papers of a work order: added by those who have it done, do it or take it over, until
 * it is over; removed by an office or by who has added them, until it is said to be done, so that
 * what is looked at stays. Given up with the order.
 */
@ApplicationScoped
class WorkPhotos implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "work";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String key) {
        if (!key.matches(NUMBER)) {
            return Optional.empty();
        }
        Reach having = scope.premises("p", WorkPhotos::isConcerned);
        Reach doing = scope.premises("p", Role::mayDoWork);
        Reach removing = scope.premises("p", Role::mayRemoveFiles);
        Reach seeing = scope.premises("p");
        List<Object> parameters = new ArrayList<>(having.parameters());
        parameters.addAll(doing.parameters());
        parameters.addAll(removing.parameters());
        parameters.add(Long.valueOf(key));
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select w.premises_id,
                  case when (%s or %s and w.provider_id = p.provider_id) and %s then 1 else 0 end as may_add,
                  case when %s and %s then 1 else 0 end as may_remove,
                  case when %s then 1 else 0 end as to_be_done
                from work_order w join premises_view p on p.id = w.premises_id where w.id = ? and %s\
                """
                        .formatted(
                                having.sql(),
                                doing.sql(),
                                WorkFilter.OPEN,
                                removing.sql(),
                                WorkFilter.TO_BE_DONE,
                                WorkFilter.TO_BE_DONE,
                                seeing.sql()),
                parameters,
                row ->
                        new FileRights(
                                "work " + key,
                                row.number("premises_id"),
                                row.flag("may_add"),
                                row.flag("may_add") && row.flag("to_be_done"),
                                row.flag("may_remove")));
    }

    private static boolean isConcerned(Role role) {
        return role.mayDispatchWork() || role.mayTakeOverWork();
    }

    @Override
    public Set<String> gone(Collection<String> keys) {
        Set<String> gone = new HashSet<>(keys);
        List<Long> numbers = gone.stream().map(Long::valueOf).toList();
        if (!numbers.isEmpty()) {
            sql.list(
                            "select id from work_order where id in ("
                                    + Sql.marks(numbers.size())
                                    + ")",
                            numbers,
                            row -> Long.toString(row.number("id")))
                    .forEach(gone::remove);
        }
        return gone;
    }
}

package org.andian.portal.inspection.visit;

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
 * Photos and papers of a visit or a self-check, such as the signed record: added by those who may
 * inspect there, or check themselves, unless nobody does it any more; removed by who has added
 * them, and by an office, while it goes on: what a finished one shows stays. What was found bears
 * its own photos, as the hazard it became.
 */
@ApplicationScoped
class VisitPhotos implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "inspection";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String id) {
        if (!id.matches(NUMBER)) {
            return Optional.empty();
        }
        Reach inspecting = scope.premises("p", Role::mayInspect);
        Reach checking = scope.premises("p", Role::maySelfCheck);
        Reach removing = scope.premises("p", Role::mayRemoveFiles);
        Reach seeing = scope.premises("p");
        List<Object> parameters = new ArrayList<>(inspecting.parameters());
        parameters.addAll(checking.parameters());
        parameters.addAll(removing.parameters());
        parameters.add(Long.valueOf(id));
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select t.premises_id,
                  case when t.state <> 'CANCELLED' and (%s and t.kind = 'INSPECTION' or %s and t.kind = 'SELF_CHECK')
                    then 1 else 0 end as may_add,
                  case when t.state in ('PLANNED', 'STARTED') then 1 else 0 end as goes_on,
                  case when %s then 1 else 0 end as removes
                from inspection_task t join premises_view p on p.id = t.premises_id where t.id = ? and %s\
                """
                        .formatted(inspecting.sql(), checking.sql(), removing.sql(), seeing.sql()),
                parameters,
                row ->
                        new FileRights(
                                "inspection " + id,
                                row.number("premises_id"),
                                row.flag("may_add"),
                                row.flag("may_add") && row.flag("goes_on"),
                                row.flag("removes") && row.flag("goes_on")));
    }

    @Override
    public Set<String> gone(Collection<String> ids) {
        Set<String> gone = new HashSet<>(ids);
        List<Long> numbers = gone.stream().map(Long::valueOf).toList();
        if (!numbers.isEmpty()) {
            sql.list(
                            "select id from inspection_task where id in ("
                                    + Sql.marks(numbers.size())
                                    + ")",
                            numbers,
                            row -> Long.toString(row.number("id")))
                    .forEach(gone::remove);
        }
        return gone;
    }
}

package org.andian.portal.hazard;

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
 * Photos and papers of a hazard, before and after it is mended: added by those who may enter
 * hazards there until it is closed, removed by an office or by who has added them; given up with
 * the hazard. While it is under review only those who review it add to them, and what is looked at
 * stays.
 */
@ApplicationScoped
class HazardPhotos implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "hazard";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String id) {
        if (!id.matches(NUMBER)) {
            return Optional.empty();
        }
        Reach adding = scope.premises("p", Role::mayRegisterHazards);
        Reach reviewing = scope.premises("p", Role::maySuperviseHazards);
        Reach removing = scope.premises("p", Role::mayRemoveFiles);
        Reach seeing = scope.premises("p");
        List<Object> parameters = new ArrayList<>(adding.parameters());
        parameters.addAll(reviewing.parameters());
        parameters.addAll(removing.parameters());
        parameters.add(Long.valueOf(id));
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select h.premises_id,
                  case when %s and h.state in ('FOUND', 'ORDERED', 'RETURNED')
                    or %s and h.state = 'PROVED' then 1 else 0 end as may_add,
                  case when %s and h.state in ('FOUND', 'ORDERED', 'RETURNED') then 1 else 0 end as may_remove
                from hazard h join premises_view p on p.id = h.premises_id where h.id = ? and %s\
                """
                        .formatted(adding.sql(), reviewing.sql(), removing.sql(), seeing.sql()),
                parameters,
                row ->
                        new FileRights(
                                "hazard " + id,
                                row.number("premises_id"),
                                row.flag("may_add"),
                                row.flag("may_remove")));
    }

    @Override
    public Set<String> gone(Collection<String> ids) {
        Set<String> gone = new HashSet<>(ids);
        List<Long> numbers = gone.stream().map(Long::valueOf).toList();
        if (!numbers.isEmpty()) {
            sql.list(
                            "select id from hazard where id in (" + Sql.marks(numbers.size()) + ")",
                            numbers,
                            row -> Long.toString(row.number("id")))
                    .forEach(gone::remove);
        }
        return gone;
    }
}

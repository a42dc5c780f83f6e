package org.andian.portal.premises.document;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The papers and photos of premises: seen by all in whose reach one lies, added while it is open,
 * removed by an office or by who has added them.
 */
@ApplicationScoped
class PremisesDocuments implements FileBearer {

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "premises";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String code) {
        if (!code.equals(code.strip())) {
            return Optional.empty(); // the database would not see the blanks at its end
        }
        Reach adding = scope.premises("p", Role::mayAddFiles);
        Reach removing = scope.premises("p", Role::mayRemoveFiles);
        Reach seeing = scope.premises("p");
        List<Object> parameters = new ArrayList<>(adding.parameters());
        parameters.addAll(removing.parameters());
        parameters.add(code);
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select p.id, case when %s and p.closed_on is null then 1 else 0 end as may_add,
                    case when %s then 1 else 0 end as may_remove
                from premises p where p.code = ? and %s\
                """
                        .formatted(adding.sql(), removing.sql(), seeing.sql()),
                parameters,
                row ->
                        new FileRights(
                                "premises " + code,
                                row.number("id"),
                                row.flag("may_add"),
                                row.flag("may_remove")));
    }

    /** A premises that is closed stays in the register. */
    @Override
    public Set<String> gone(Collection<String> codes) {
        return Set.of();
    }
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The papers and photos of premises: seen by all in whose reach one lies, added while it is open,
 * removed by an office or by who has added them. Those of one that was merged stay its own; they
 * are also reached, and removed, through the one that stands for it now.
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
        Reach removing = either(alias -> scope.premises(alias, Role::mayRemoveFiles));
        Reach seeing = either(scope::premises);
        List<Object> parameters = new ArrayList<>(adding.parameters());
        parameters.addAll(removing.parameters());
        parameters.add(code);
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select p.id, case when %s and p.closed_on is null then 1 else 0 end as may_add,
                    case when %s then 1 else 0 end as may_remove
                from premises p left join premises s on s.id = p.successor_id where p.code = ? and %s\
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

    /** Of the premises itself, or of the one that stands for it since a merge. */
    private static Reach either(Function<String, Reach> reach) {
        Reach own = reach.apply("p");
        Reach standing = reach.apply("s");
        List<Object> parameters = new ArrayList<>(own.parameters());
        parameters.addAll(standing.parameters());
        return new Reach("(" + own.sql() + " or " + standing.sql() + ")", parameters);
    }

    /** Each merge leads all that was merged before to the one that stands now. */
    @Override
    public Map<String, String> merged(String code) {
        Map<String, String> names = new HashMap<>();
        sql.list(
                "select m.code, m.name from premises m join premises p on p.id = m.successor_id"
                        + " where p.code = ?",
                List.of(code),
                row -> Optional.ofNullable(names.put(row.text("code"), row.text("name"))));
        return names;
    }

    /** A premises that is closed stays in the register. */
    @Override
    public Set<String> gone(Collection<String> codes) {
        return Set.of();
    }
}

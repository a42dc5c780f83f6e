package org.andian.portal.district;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Revisions;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Door: the tree of districts as the system administrator keeps it. Withdrawn districts stay, with
 * their days and what follows them.
 */
@Stateless
public class DistrictKeeping {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private DistrictTree tree;

    @Inject private Occupants occupants;

    @Inject private Today today;

    @Inject private Revisions revisions;

    @Inject private Audit audit;

    /** The served cities with all below them, parents before children; those withdrawn too. */
    public List<DistrictNode> tree(Scope scope, List<District> cities) {
        requireRight(scope);
        return cities.stream().flatMap(city -> below(city).stream()).toList();
    }

    /**
     * @return how many open premises went over to the successor
     * @throws Refusal CHANGED when the district is no longer of its version; else for what is wrong
     *     with the days or the successor
     */
    public int edit(Scope scope, DistrictEdit edit) {
        requireRight(scope);
        District before = get(edit.id());
        District next = edit.successorId() == null ? null : get(edit.successorId());
        if (edit.validTo() != null) {
            checkEnd(before, edit.validTo(), next);
        }
        entities.find(DistrictEntry.class, edit.id(), LockModeType.PESSIMISTIC_WRITE).restate(edit);
        entities.flush(); // what lies in it goes over by SQL
        int moved =
                next == null ? 0 : occupants.goOver(scope.login(), before, edit.validTo(), next);
        revisions.bump("org");
        audit.done(
                scope.login(),
                "district.edit",
                "district " + edit.id(),
                edit.name()
                        + " "
                        + edit.validFrom()
                        + " to "
                        + edit.validTo()
                        + (next == null
                                ? ""
                                : ", then " + next.name() + " with " + moved + " premises"));
        return moved;
    }

    /**
     * One more below another.
     *
     * @return the district's id
     * @throws Refusal GONE of the one above, CODE_TAKEN, CODE_PREFIX, LEVEL
     */
    public long add(Scope scope, NewDistrict district) {
        requireRight(scope);
        District parent = get(district.parentId());
        district.requireBelow(parent);
        long id = write(district, parent);
        revisions.bump("org");
        audit.done(
                scope.login(),
                "district.add",
                "district " + id,
                district.name() + " below " + parent.name());
        return id;
    }

    /** Its path holds its id, which the database gives. */
    private long write(NewDistrict district, District parent) {
        if (district.code() != null
                && sql.count(
                                "select count(*) as n from district d where d.code = ?",
                                List.of(district.code()))
                        > 0) {
            throw new Refusal(DistrictReason.CODE_TAKEN, district.code());
        }
        DistrictEntry entry = new DistrictEntry(district);
        entities.persist(entry);
        entities.flush();
        entry.hangBelow(parent);
        entities.flush(); // the cells are read by SQL
        return entry.id();
    }

    private void checkEnd(District ending, LocalDate on, District next) {
        if (next != null
                && (next.path().startsWith(ending.path())
                        || next.validTo() != null && !next.validTo().isAfter(on))) {
            throw new Refusal(DistrictReason.SUCCESSOR, next.name(), ending.name());
        }
        if (sql.count(
                        "select count(*) as n from district d where d.parent_id = ? and (d.valid_to"
                                + " is null or d.valid_to > ?)",
                        List.of(ending.id(), on))
                > 0) {
            throw new Refusal(DistrictReason.HAS_BELOW, ending.name());
        }
        if (next == null
                && !on.isAfter(today.date())
                && occupants.openByDistrict().containsKey(ending.id())) {
            throw new Refusal(DistrictReason.SUCCESSOR_MISSING, ending.name());
        }
    }

    private List<DistrictNode> below(District city) {
        Map<String, Long> open = openByPath(city);
        List<DistrictNode> nodes =
                sql.list(
                        """
                        select d.*, s.name as successor
                        from district d left join district s on s.id = d.successor_id
                        where d.path like ? order by d.code is null, d.code, d.id\
                        """,
                        List.of(city.path() + "%"),
                        row -> node(row, city, open));
        List<DistrictNode> ordered = new ArrayList<>();
        nodes.stream()
                .filter(node -> node.depth() == 0)
                .forEach(node -> collect(node, nodes, ordered));
        return ordered;
    }

    /** Open premises in each district of a city itself. */
    private Map<String, Long> openByPath(District city) {
        Map<Long, Long> open = occupants.openByDistrict();
        Map<String, Long> byPath = new HashMap<>();
        sql.list(
                "select d.id, d.path from district d where d.path like ?",
                List.of(city.path() + "%"),
                row ->
                        byPath.put(row.text("path"), open.getOrDefault(row.number("id"), 0L))
                                == null);
        return byPath;
    }

    private static long below(District district, Map<String, Long> open) {
        return open.entrySet().stream()
                .filter(one -> one.getKey().startsWith(district.path()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void collect(
            DistrictNode node, List<DistrictNode> nodes, List<DistrictNode> ordered) {
        ordered.add(node);
        nodes.stream()
                .filter(child -> Objects.equals(child.district().parentId(), node.district().id()))
                .forEach(child -> collect(child, nodes, ordered));
    }

    private static DistrictNode node(Row row, District city, Map<String, Long> open) {
        District district = DistrictTree.district(row);
        return new DistrictNode(
                district,
                steps(district.path()) - steps(city.path()),
                row.numberOrNull("successor_id"),
                row.text("successor"),
                below(district, open),
                (int) row.number("version"));
    }

    private static int steps(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    private District get(long id) {
        return tree.find(id).orElseThrow(() -> new Refusal(DistrictReason.GONE));
    }

    private static void requireRight(Scope scope) {
        scope.require(Role::mayConfigure, "keep the districts");
    }
}

package org.andian.portal.inspection.checklist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Door: the checklists and what they ask. Which there are is no secret. */
@Stateless
public class InspectionLists {

    private static final String LISTS =
            """
            select l.*, f.edition as in_force, d.edition as draft,
              (select count(*) from inspection_item i where i.list_code = l.code and i.edition = f.edition) as items
            from inspection_list l
            left join inspection_edition f on f.list_code = l.code and f.state = 'IN_FORCE'
            left join inspection_edition d on d.list_code = l.code and d.state = 'DRAFT'\
            """;

    private static final String EDITIONS =
            """
            select e.*, (select count(*) from inspection_item i where i.list_code = e.list_code
              and i.edition = e.edition) as items
            from inspection_edition e where e.list_code = ? order by e.edition desc\
            """;

    @Inject private Sql sql;

    /** In their order, retired ones too. */
    public List<InspectionList> list(Scope scope) {
        return sql.list(LISTS + " order by l.sort, l.code", List.of(), InspectionLists::list);
    }

    public Optional<InspectionList> find(Scope scope, String code) {
        return code == null
                ? Optional.empty()
                : sql.first(LISTS + " where l.code = ?", List.of(code), InspectionLists::list);
    }

    /**
     * One by which new tasks can be made.
     *
     * @throws Refusal NO_LIST, NO_EDITION
     */
    public InspectionList getUsable(Scope scope, String code) {
        InspectionList list =
                find(scope, code)
                        .filter(one -> !one.retired())
                        .orElseThrow(() -> new Refusal(InspectionReason.NO_LIST));
        if (list.inForce() == null) {
            throw new Refusal(InspectionReason.NO_EDITION);
        }
        return list;
    }

    /**
     * The list that suits premises of a venue group best: one that names the group before one that
     * is for any.
     *
     * @param group code, null for a premises of none
     */
    public Optional<InspectionList> fitting(Scope scope, Purpose purpose, String group) {
        return list(scope).stream()
                .filter(one -> one.purpose() == purpose && one.isUsable() && one.isFor(group))
                .min(Comparator.comparing(one -> one.groups().isEmpty()));
    }

    /** The newest first; none of a list there is not. */
    public List<ListEdition> editions(Scope scope, String code) {
        return sql.list(
                EDITIONS,
                List.of(code),
                row ->
                        new ListEdition(
                                row.text("list_code"),
                                (int) row.number("edition"),
                                EditionState.valueOf(row.text("state")),
                                (int) row.number("items"),
                                row.instant("changed_at"),
                                row.text("changed_by"),
                                (int) row.number("version")));
    }

    /** In their order; none of an edition there is not. */
    public List<ListItem> items(Scope scope, String code, int edition) {
        return sql.list(
                "select * from inspection_item where list_code = ? and edition = ? order by no",
                List.of(code, edition),
                row ->
                        new ListItem(
                                row.number("id"),
                                (int) row.number("no"),
                                new ItemText(
                                        row.text("section_zh"),
                                        row.text("section_en"),
                                        row.text("words_zh"),
                                        row.text("words_en"),
                                        row.text("basis"),
                                        row.text("hazard_kind"),
                                        row.flag("sample"))));
    }

    public boolean mayKeep(Scope scope) {
        return scope.may(Role::mayKeepInspectionLists);
    }

    private static InspectionList list(Row row) {
        return new InspectionList(
                row.text("code"),
                Purpose.valueOf(row.text("purpose")),
                groups(row.text("venue_groups")),
                row.text("name_zh"),
                row.text("name_en"),
                row.flag("sample"),
                row.flag("retired"),
                (int) row.number("sort"),
                whole(row.numberOrNull("in_force")),
                whole(row.numberOrNull("draft")),
                (int) row.number("items"),
                (int) row.number("version"));
    }

    private static Set<String> groups(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Integer whole(Long number) {
        return number == null ? null : number.intValue();
    }
}

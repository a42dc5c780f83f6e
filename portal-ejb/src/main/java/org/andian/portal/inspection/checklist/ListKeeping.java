package org.andian.portal.inspection.checklist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.catalogue.HazardKind;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Door: how a city's office keeps the checklists. An edition that was in force is never written
 * again: what changes is a draft, and when it comes into force the one before it is replaced.
 */
@Stateless
public class ListKeeping {

    private static final String OBJECT = "checklist ";

    @Inject private Sql sql;

    @Inject private InspectionLists lists;

    @Inject private HazardKinds kinds;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * With an empty draft.
     *
     * @throws Refusal CODE_TAKEN, GROUP
     */
    public void add(Scope scope, ListText text) {
        requireKeeper(scope);
        requireGroups(text);
        try {
            sql.update(
                    """
                    insert into inspection_list (code, purpose, venue_groups, name_zh, name_en, sample, retired, sort)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    text.code(),
                    text.purpose().name(),
                    groups(text),
                    text.nameZh(),
                    text.nameEn(),
                    text.sample() ? 1 : 0,
                    text.retired() ? 1 : 0,
                    text.sort());
        } catch (SqlFailure taken) {
            throw taken.isDuplicate()
                    ? new Refusal(InspectionReason.CODE_TAKEN, text.code())
                    : taken;
        }
        addDraft(scope, text.code(), 1);
        audit.done(scope.login(), "checklist.add", OBJECT + text.code(), text.nameZh());
    }

    /**
     * Its purpose and its code stay.
     *
     * @param seen the version the caller looked at
     * @throws Refusal CHANGED, GROUP
     */
    public void change(Scope scope, ListText text, int seen) {
        requireKeeper(scope);
        requireGroups(text);
        int changed =
                sql.update(
                        """
                        update inspection_list set venue_groups = ?, name_zh = ?, name_en = ?, sample = ?,
                          retired = ?, sort = ?, version = version + 1
                        where code = ? and version = ?\
                        """,
                        groups(text),
                        text.nameZh(),
                        text.nameEn(),
                        text.sample() ? 1 : 0,
                        text.retired() ? 1 : 0,
                        text.sort(),
                        text.code(),
                        seen);
        if (changed == 0) {
            throw new Refusal(InspectionReason.CHANGED);
        }
        audit.done(scope.login(), "checklist.edit", OBJECT + text.code(), text.nameZh());
    }

    /**
     * A new draft, which begins as the edition in force is.
     *
     * @return its edition
     * @throws Refusal NO_LIST, DRAFT_EXISTS
     */
    public int draft(Scope scope, String code) {
        requireKeeper(scope);
        InspectionList list = hold(scope, code);
        if (list.draft() != null) {
            throw new Refusal(InspectionReason.DRAFT_EXISTS);
        }
        int edition =
                1
                        + (int)
                                sql.count(
                                        "select coalesce(max(edition), 0) as n from"
                                                + " inspection_edition where list_code = ?",
                                        List.of(code));
        addDraft(scope, code, edition);
        if (list.inForce() != null) {
            sql.update(
                    """
                    insert into inspection_item (list_code, edition, no, section_zh, section_en, words_zh, words_en,
                      basis, hazard_kind, sample)
                    select i.list_code, ?, i.no, i.section_zh, i.section_en, i.words_zh, i.words_en, i.basis,
                      i.hazard_kind, i.sample
                    from inspection_item i where i.list_code = ? and i.edition = ?\
                    """,
                    edition,
                    code,
                    list.inForce());
        }
        audit.done(scope.login(), "checklist.draft", OBJECT + code, Integer.toString(edition));
        return edition;
    }

    /**
     * All items of a draft anew.
     *
     * @param seen the version of the edition the caller looked at
     * @throws Refusal NO_LIST, NOT_NOW when it is no draft, CHANGED, ITEMS, HAZARD_KIND
     */
    public void write(Scope scope, String code, int edition, int seen, List<ItemText> items) {
        requireKeeper(scope);
        requireDraft(scope, code, edition, seen);
        if (items.size() > ItemLines.MOST) {
            throw new Refusal(InspectionReason.ITEMS, ItemLines.MOST);
        }
        requireKinds(scope, items);
        sql.update(
                "delete from inspection_item where list_code = ? and edition = ?", code, edition);
        List<List<Object>> rows = new ArrayList<>();
        for (ItemText item : items) {
            rows.add(
                    Arrays.asList(
                            code,
                            edition,
                            rows.size() + 1,
                            item.sectionZh(),
                            item.sectionEn(),
                            item.wordsZh(),
                            item.wordsEn(),
                            item.basis(),
                            item.hazardKind(),
                            item.sample() ? 1 : 0));
        }
        sql.updateAll(
                """
                insert into inspection_item (list_code, edition, no, section_zh, section_en, words_zh, words_en,
                  basis, hazard_kind, sample)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                rows);
        sql.update(
                "update inspection_edition set changed_at = ?, changed_by = ?, version = version +"
                        + " 1 where list_code = ? and edition = ?",
                now(),
                scope.login(),
                code,
                edition);
        audit.done(
                scope.login(),
                "checklist.write",
                OBJECT + code,
                edition + ": " + items.size() + " items");
    }

    /**
     * New tasks are made by it from now on; those there are keep theirs.
     *
     * @param seen the version of the edition the caller looked at
     * @throws Refusal NO_LIST, NOT_NOW when it is no draft, CHANGED, ITEMS when it asks nothing
     */
    public void bringIntoForce(Scope scope, String code, int edition, int seen) {
        requireKeeper(scope);
        ListEdition draft = requireDraft(scope, code, edition, seen);
        if (draft.items() == 0) {
            throw new Refusal(InspectionReason.ITEMS, ItemLines.MOST);
        }
        state(scope, code, "state = 'IN_FORCE'", EditionState.REPLACED);
        state(scope, code, "edition = " + draft.edition(), EditionState.IN_FORCE);
        audit.done(scope.login(), "checklist.enforce", OBJECT + code, Integer.toString(edition));
    }

    /**
     * The draft is given up.
     *
     * @param seen the version of the edition the caller looked at
     * @throws Refusal NO_LIST, NOT_NOW when it is no draft, CHANGED
     */
    public void drop(Scope scope, String code, int edition, int seen) {
        requireKeeper(scope);
        requireDraft(scope, code, edition, seen);
        sql.update(
                "delete from inspection_item where list_code = ? and edition = ?", code, edition);
        sql.update(
                "delete from inspection_edition where list_code = ? and edition = ?",
                code,
                edition);
        audit.done(scope.login(), "checklist.drop", OBJECT + code, Integer.toString(edition));
    }

    private void addDraft(Scope scope, String code, int edition) {
        sql.update(
                """
                insert into inspection_edition (list_code, edition, state, changed_at, changed_by)
                values (?, ?, 'DRAFT', ?, ?)\
                """,
                code,
                edition,
                now(),
                scope.login());
    }

    private void state(Scope scope, String code, String which, EditionState state) {
        sql.update(
                "update inspection_edition set state = ?, changed_at = ?, changed_by = ?, version ="
                        + " version + 1 where list_code = ? and "
                        + which,
                state.name(),
                now(),
                scope.login(),
                code);
    }

    /** Its row is held until the transaction ends, so that it has one draft at most. */
    private InspectionList hold(Scope scope, String code) {
        sql.list(
                "select code from inspection_list where code = ? for update",
                Arrays.asList(code),
                row -> 1);
        return lists.find(scope, code).orElseThrow(() -> new Refusal(InspectionReason.NO_LIST));
    }

    private ListEdition requireDraft(Scope scope, String code, int edition, int seen) {
        hold(scope, code);
        ListEdition found =
                lists.editions(scope, code).stream()
                        .filter(one -> one.edition() == edition)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(InspectionReason.NO_LIST));
        if (found.state() != EditionState.DRAFT) {
            throw new Refusal(InspectionReason.NOT_NOW);
        }
        if (found.version() != seen) {
            throw new Refusal(InspectionReason.CHANGED);
        }
        return found;
    }

    private void requireKinds(Scope scope, List<ItemText> items) {
        Set<String> known =
                kinds.list(scope).stream().map(HazardKind::code).collect(Collectors.toSet());
        for (ItemText item : items) {
            if (item.hazardKind() != null && !known.contains(item.hazardKind())) {
                throw new Refusal(InspectionReason.HAZARD_KIND, item.hazardKind());
            }
        }
    }

    /** Each is a group of the register. */
    private void requireGroups(ListText text) {
        if (text.groups().isEmpty()) {
            return;
        }
        List<Object> codes = List.copyOf(text.groups());
        long known =
                sql.count(
                        "select count(*) as n from venue_group_view where code in ("
                                + Sql.marks(codes.size())
                                + ")",
                        codes);
        if (known < codes.size()) {
            throw new Refusal(InspectionReason.GROUP);
        }
    }

    private static String groups(ListText text) {
        return text.groups().stream().sorted().collect(Collectors.joining(","));
    }

    private static void requireKeeper(Scope scope) {
        scope.require(Role::mayKeepInspectionLists, "keep the checklists of inspections");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

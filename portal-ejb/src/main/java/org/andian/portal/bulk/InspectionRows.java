package org.andian.portal.bulk;

import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.checklist.InspectionList;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerPlace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that become inspections to be made. */
final class InspectionRows extends NumberedRows<NewTask> {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final InspectionDesk desk;
    private final List<InspectionList> usable;
    private final Named<InspectionList> lists;
    private final Map<String, LedgerPlace> reached;

    InspectionRows(
            Asked asked,
            InspectionDesk desk,
            InspectionLists lists,
            Map<String, LedgerPlace> reached) {
        super(asked, LedgerKind.INSPECTION);
        this.desk = desk;
        this.reached = reached;
        usable =
                lists.list(asked.scope()).stream()
                        .filter(one -> one.isUsable() && one.purpose().isOfVisits())
                        .toList();
        this.lists =
                new Named<>(
                        usable, InspectionList::code, one -> List.of(one.nameZh(), one.nameEn()));
    }

    @Override
    public Line<NewTask> read(Examined row) {
        String no = number(row);
        String code = premises(row, reached);
        InspectionList list = lists.find(row, "list");
        if (row.isRight() && list == null && !hasRoutine(code)) {
            row.wrong("list", CellFault.REQUIRED);
        }
        LocalDate from = row.day("from");
        LocalDate due = row.day("due");
        if (from != null && due != null && !Examined.holds(() -> NewTask.requireDays(from, due))) {
            row.wrong("due", CellFault.INVALID);
        }
        String note = row.text("note", text -> task("X", null, ANY_DAY, ANY_DAY, text));
        return made(
                row,
                no,
                code,
                () -> task(code, list == null ? null : list.code(), from, due, note));
    }

    /** Whether a routine list suits the premises. */
    private boolean hasRoutine(String code) {
        return usable.stream()
                .filter(one -> one.purpose() == Purpose.DAILY)
                .anyMatch(one -> one.isFor(reached.get(code).venueGroup()));
    }

    private static NewTask task(
            String code, String list, LocalDate from, LocalDate due, String note) {
        return new NewTask(code, TaskKind.INSPECTION, list, from, due, Set.of(), note, false);
    }

    @Override
    List<?> said(NewTask item) {
        return Arrays.asList(item.listCode(), item.fromDay(), item.dueOn(), item.note());
    }

    @Override
    long write(NewTask item) {
        return desk.make(scope(), item);
    }
}

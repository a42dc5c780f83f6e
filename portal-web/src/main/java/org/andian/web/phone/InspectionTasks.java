package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.InspectionQuery;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.checklist.ItemText;
import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.visit.Answer;
import org.andian.portal.inspection.visit.Visits;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.Words;
import org.andian.web.phone.PhoneTask.Point;
import org.andian.web.phone.PhoneTask.PointNow;
import org.andian.web.phone.PhoneTask.Section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Visits and self-checks that are the caller's, with all that their checklists ask. */
@RequestScoped
class InspectionTasks implements PhoneTasks {

    /** A phone takes along what somebody does in a few days. */
    private static final int MOST = 40;

    @Inject private Inspections inspections;

    @Inject private Visits visits;

    @Inject private Words words;

    @Override
    public List<PhoneTask> of(Scope scope) {
        return inspections.page(scope, InspectionQuery.ofMine(), 0, MOST).stream()
                .map(row -> task(scope, row))
                .toList();
    }

    private PhoneTask task(Scope scope, InspectionRow row) {
        return new PhoneTask(
                "visit",
                "inspection",
                Long.toString(row.id()),
                row.kind().name(),
                row.version(),
                row.premises(),
                words.pick(row.listZh(), row.listEn())
                        + " · "
                        + words.of("phone.visit.edition", row.edition()),
                row.dueOn(),
                row.isOverdue(words.today()),
                sections(scope, row.id()));
    }

    private List<Section> sections(Scope scope, long id) {
        Map<Long, Answer> given =
                visits.answers(scope, id).stream()
                        .collect(Collectors.toMap(Answer::item, Function.identity()));
        Map<String, List<Point>> sections = new LinkedHashMap<>();
        for (ListItem item : visits.items(scope, id)) {
            ItemText text = item.text();
            sections.computeIfAbsent(
                            words.pick(text.sectionZh(), text.sectionEn()),
                            title -> new ArrayList<>())
                    .add(
                            new Point(
                                    item.id(),
                                    words.pick(text.wordsZh(), text.wordsEn()),
                                    text.basis(),
                                    null,
                                    text.hazardKind(),
                                    now(given.get(item.id()))));
        }
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    /**
     * @param answer null for none
     */
    static PointNow now(Answer answer) {
        return answer == null
                ? null
                : new PointNow(
                        answer.item(),
                        answer.version(),
                        answer.verdict().name(),
                        answer.note(),
                        answer.by(),
                        answer.at());
    }
}

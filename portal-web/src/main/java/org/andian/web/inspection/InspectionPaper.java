package org.andian.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.Grade;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.visit.Answer;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.VisitFinding;
import org.andian.portal.period.Zones;
import org.andian.reports.official.Cell;
import org.andian.reports.official.Form;
import org.andian.reports.official.FormSize;
import org.andian.reports.official.FormWriter;
import org.andian.reports.official.OfficeFonts;
import org.andian.reports.official.Part;
import org.andian.reports.official.Span;
import org.andian.web.frame.FontFolder;
import org.andian.web.frame.Words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The on-site record of an inspection, or of a self-check, on paper, in Chinese whatever language
 * its reader has: what was asked and answered, what was found, and places to sign. It can be taken
 * before anything is answered, to be filled in by hand; what is ours and of no standard says so. A
 * slip to be cut off stays with the premises.
 */
@RequestScoped
public class InspectionPaper {

    /** Number, what is asked, and the answer with its note. */
    private static final List<Integer> ITEMS = List.of(6, 62, 32);

    /** Number, what was found, where, grade, and the hazard's number. */
    private static final List<Integer> FINDINGS = List.of(6, 44, 26, 10, 14);

    /** What is asked and the answer, twice. */
    private static final List<Integer> FACTS = List.of(14, 36, 14, 36);

    private static final List<Integer> SLIP = List.of(20, 80);

    /** An ideographic space, as wide as a letter. */
    private static final String SPACE = "\u3000";

    @Inject private Words readers;

    @Inject private FontFolder fonts;

    public InspectionPaper() {}

    InspectionPaper(Words readers) {
        this.readers = readers;
    }

    /**
     * @param bodies that inspect jointly beside the plan's own
     * @param answers by item
     */
    public byte[] pdf(
            InspectionRow task,
            List<String> bodies,
            List<ListItem> items,
            Map<Long, Answer> answers,
            List<VisitFinding> findings)
            throws IOException {
        return pdf(form(task, bodies, items, answers, findings), fonts.fonts());
    }

    byte[] pdf(Form form, OfficeFonts with) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FormWriter(with).write(form, FormSize.ONE_PAGE, out);
        return out.toByteArray();
    }

    Form form(
            InspectionRow task,
            List<String> bodies,
            List<ListItem> items,
            Map<Long, Answer> answers,
            List<VisitFinding> findings) {
        Words words = words();
        return new Form(
                title(task),
                body(task, bodies, items, answers, findings),
                List.of(
                        new Part.Signing(
                                List.of(
                                        words.of("inspection.paper.inspectors"),
                                        words.of("inspection.paper.badges"),
                                        words.of("inspection.paper.premises")),
                                office(task),
                                day(dayOf(task)),
                                words.of("order.paper.seal"))),
                words.of("inspection.paper.cut"),
                slip(task, findings));
    }

    private Words words() {
        return readers.in(Locale.SIMPLIFIED_CHINESE);
    }

    /** What is an example says so in its title. */
    private String title(InspectionRow task) {
        String title = words().of("inspection.paper.title." + task.kind());
        return task.demo() ? words().of("demo.behind", title) : title;
    }

    /** In whose name it is; the office writes itself in where no plan says so. */
    private String office(InspectionRow task) {
        if (task.kind() == TaskKind.SELF_CHECK) {
            return task.premises();
        }
        return task.planBody() == null ? words().of("inspection.paper.office") : task.planBody();
    }

    private List<Part> body(
            InspectionRow task,
            List<String> bodies,
            List<ListItem> items,
            Map<Long, Answer> answers,
            List<VisitFinding> findings) {
        Words words = words();
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Head(
                        office(task),
                        title(task),
                        words.of("inspection.paper.number", Long.toString(task.id()))));
        parts.add(new Part.Grid(FACTS, List.of(), facts(task, bodies)));
        if (task.listSample()) {
            parts.add(
                    new Part.Text(
                            List.of(
                                    Span.tag(words.of("hazard.sample")),
                                    Span.plain(words.of("inspection.paper.sample"))),
                            true));
        }
        parts.add(
                new Part.Grid(
                        ITEMS,
                        head(
                                "inspection.paper.no",
                                "inspection.paper.asked",
                                "inspection.paper.said"),
                        items.stream().map(one -> item(one, answers.get(one.id()))).toList()));
        parts.add(found(findings));
        if (task.conclusion() != null) {
            parts.add(text(words.of("inspection.paper.conclusion", task.conclusion())));
        }
        return parts;
    }

    private List<List<Cell>> facts(InspectionRow task, List<String> bodies) {
        Words words = words();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        asked("device.premises"),
                        Cell.of(task.premises()),
                        asked("inspection.paper.day"),
                        Cell.of(task.startedAt() == null ? "" : day(dayOf(task)))));
        rows.add(
                List.of(
                        asked("inspection.list"),
                        Cell.of(words.of("inspection.paper.list", task.listZh(), task.edition())),
                        asked("inspection.paper.with"),
                        Cell.of(task.accompanied() == null ? "" : task.accompanied())));
        rows.add(
                List.of(
                        asked("inspection.people"),
                        new Cell(
                                List.of(Span.plain(task.people() == null ? "" : task.people())),
                                3,
                                false)));
        if (!bodies.isEmpty()) {
            rows.add(
                    List.of(
                            asked("inspection.paper.bodies"),
                            new Cell(
                                    List.of(
                                            Span.plain(
                                                    String.join(words.of("reach.comma"), bodies))),
                                    3,
                                    false)));
        }
        return rows;
    }

    private List<Cell> item(ListItem item, Answer answer) {
        String basis = item.text().basis();
        String said =
                basis == null
                        ? item.text().wordsZh()
                        : words().of("inspection.paper.basis", item.text().wordsZh(), basis);
        return List.of(
                Cell.centred(Span.plain(Integer.toString(item.no()))),
                Cell.of(said),
                new Cell(verdicts(answer), 1, false));
    }

    /** Each answer with its box, ticked where it was given; then what was noted with it. */
    private List<Span> verdicts(Answer answer) {
        List<Span> spans = new ArrayList<>();
        for (AnswerVerdict verdict : AnswerVerdict.values()) {
            boolean isTicked = answer != null && answer.verdict() == verdict;
            spans.add(Span.box(isTicked, words().code("visit.verdict", verdict)));
            spans.add(Span.plain(SPACE));
        }
        if (answer != null && answer.note() != null) {
            spans.add(Span.plain(answer.note()));
        }
        return spans;
    }

    private Part found(List<VisitFinding> findings) {
        Words words = words();
        if (findings.isEmpty()) {
            return text(words.of("inspection.paper.found.none"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (VisitFinding one : findings) {
            String grade = words.code("hazard.grade", one.grade());
            rows.add(
                    List.of(
                            Cell.centred(Span.plain(Integer.toString(rows.size() + 1))),
                            Cell.of(one.what()),
                            Cell.of(one.place() == null ? "" : one.place()),
                            Cell.centred(
                                    one.grade() == Grade.MAJOR
                                            ? Span.bold(grade)
                                            : Span.plain(grade)),
                            Cell.centred(Span.plain(Long.toString(one.hazard())))));
        }
        return new Part.Grid(
                FINDINGS,
                head(
                        "inspection.paper.no",
                        "inspection.paper.found",
                        "hazard.place",
                        "hazard.column.grade",
                        "hazard.number"),
                rows);
    }

    private List<Part> slip(InspectionRow task, List<VisitFinding> findings) {
        Words words = words();
        return List.of(
                new Part.Caption(
                        words.of("inspection.paper.slip"),
                        words.of("inspection.paper.number", Long.toString(task.id()))),
                new Part.Grid(
                        SLIP,
                        List.of(),
                        List.of(
                                List.of(asked("device.premises"), Cell.of(task.premises())),
                                List.of(
                                        asked("inspection.paper.found"),
                                        Cell.of(
                                                words.of(
                                                        "inspection.paper.count",
                                                        Integer.toString(findings.size())))),
                                List.of(asked("inspection.paper.signed"), Cell.of("")))));
    }

    private List<Cell> head(String... keys) {
        return Stream.of(keys).map(key -> Cell.centred(Span.bold(words().of(key)))).toList();
    }

    private Cell asked(String key) {
        return Cell.centred(Span.plain(words().of(key)));
    }

    private static Part text(String said) {
        return new Part.Text(List.of(Span.plain(said)), true);
    }

    /** When it was done, else when it began, else its last day. */
    private static LocalDate dayOf(InspectionRow task) {
        if (task.doneAt() != null) {
            return LocalDate.ofInstant(task.doneAt(), Zones.CHINA);
        }
        return task.startedAt() == null
                ? task.dueOn()
                : LocalDate.ofInstant(task.startedAt(), Zones.CHINA);
    }

    private String day(LocalDate day) {
        return words().of(
                        "order.paper.day",
                        Integer.toString(day.getYear()),
                        Integer.toString(day.getMonthValue()),
                        Integer.toString(day.getDayOfMonth()));
    }
}

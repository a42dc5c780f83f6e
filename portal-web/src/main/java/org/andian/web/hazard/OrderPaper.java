package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardKeys;
import org.andian.portal.hazard.order.OrderBasis;
import org.andian.portal.hazard.order.OrderItem;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.ServiceRow;
import org.andian.portal.setting.Settings;
import org.andian.reports.official.Cell;
import org.andian.reports.official.Form;
import org.andian.reports.official.FormSize;
import org.andian.reports.official.FormWriter;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order on paper, its receipt to be cut off below: on one page where its items leave room,
 * unless the size of official documents is set; in Chinese whatever language its reader has. Places
 * to sign are empty; what is ours and not the office's says so.
 */
@RequestScoped
public class OrderPaper {

    /** Where the stretches stand that a sentence is put around; no text of a user has it. */
    private static final String GAP = "\0";

    /** Number, what was found, grade and demand. */
    private static final List<Integer> COLUMNS = List.of(6, 52, 7, 35);

    /** The same in large letters: the headings of number and grade stay on one line. */
    private static final List<Integer> LARGE_COLUMNS = List.of(8, 47, 8, 37);

    @Inject private Words readers;

    @Inject private FontFolder fonts;

    @Inject private Settings settings;

    public OrderPaper() {}

    OrderPaper(Words readers) {
        this.readers = readers;
    }

    public byte[] pdf(
            OrderRow order, List<OrderItem> items, List<OrderBasis> bases, List<ServiceRow> served)
            throws IOException {
        boolean official = settings.get(HazardKeys.OFFICIAL_SIZE);
        FormSize size = official ? FormSize.OFFICIAL : FormSize.ONE_PAGE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FormWriter(fonts.fonts()).write(form(order, items, bases, served, size), size, out);
        return out.toByteArray();
    }

    Form form(
            OrderRow order,
            List<OrderItem> items,
            List<OrderBasis> bases,
            List<ServiceRow> served,
            FormSize size) {
        Words words = words();
        return new Form(
                words.of("order.paper.title"),
                body(order, items, bases, size),
                closing(order),
                words.of("order.paper.cut"),
                new OrderReceipt(words).parts(order, served, size));
    }

    private Words words() {
        return readers.in(Locale.SIMPLIFIED_CHINESE);
    }

    private List<Part> body(
            OrderRow order, List<OrderItem> items, List<OrderBasis> bases, FormSize size) {
        Words words = words();
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Head(
                        order.body(),
                        title(words, order, "order.paper.title"),
                        new OrderWords(words).number(order.number())));
        parts.add(
                new Part.Text(
                        List.of(Span.bold(words.of("order.paper.to", order.premises()))), false));
        parts.add(
                paragraph(
                        Span.plain(
                                words.of(
                                        "order.paper.found",
                                        day(words, order.inspectedOn()),
                                        Integer.toString(items.size())))));
        parts.add(grid(items, size));
        if (!bases.isEmpty()) {
            parts.add(new Part.Text(based(bases), true));
        }
        parts.add(new Part.Text(due(order, items), true));
        parts.add(paragraph(Span.plain(words.of("order.paper.proof"))));
        parts.add(paragraph(sample(), Span.plain(words.of("order.paper.remedy"))));
        return parts;
    }

    /** What is an example says so in its title. */
    static String title(Words words, OrderRow order, String key) {
        return order.demo() ? words.of("demo.behind", words.of(key)) : words.of(key);
    }

    private static Part paragraph(Span... spans) {
        return new Part.Text(List.of(spans), true);
    }

    private Span sample() {
        return Span.tag(words().of("hazard.sample"));
    }

    private Part grid(List<OrderItem> items, FormSize size) {
        Words words = words();
        List<Cell> head =
                Stream.of(
                                "order.item.no",
                                "order.item.what",
                                "hazard.column.grade",
                                "order.item.demand")
                        .map(key -> Cell.centred(Span.bold(words.of(key))))
                        .toList();
        List<Integer> columns = size == FormSize.OFFICIAL ? LARGE_COLUMNS : COLUMNS;
        return new Part.Grid(columns, head, items.stream().map(this::row).toList());
    }

    private List<Cell> row(OrderItem item) {
        String grade = words().code("hazard.grade", item.grade());
        return List.of(
                Cell.centred(Span.plain(Integer.toString(item.no()))),
                Cell.of(item.what()),
                Cell.centred(item.grade() == Grade.MAJOR ? Span.bold(grade) : Span.plain(grade)),
                Cell.of(item.demand()));
    }

    /** One tag where all are ours, else one before each that is. */
    private List<Span> based(List<OrderBasis> bases) {
        Words words = words();
        boolean all = bases.stream().allMatch(OrderBasis::sample);
        List<Span> named = new ArrayList<>();
        for (OrderBasis basis : bases) {
            if (!named.isEmpty()) {
                named.add(Span.plain(words.of("reach.comma")));
            }
            if (basis.sample() && !all) {
                named.add(sample());
            }
            named.add(Span.plain(basis.words()));
        }
        boolean some = bases.stream().anyMatch(OrderBasis::sample);
        String[] around =
                words.of(some ? "order.paper.based.sample" : "order.paper.based", GAP).split(GAP);
        List<Span> spans = new ArrayList<>();
        if (all) {
            spans.add(sample());
        }
        spans.add(Span.plain(around[0]));
        spans.addAll(named);
        spans.add(Span.plain(around[1]));
        return spans;
    }

    /** The term, what to do meanwhile, and the plan that major hazards want. */
    private List<Span> due(OrderRow order, List<OrderItem> items) {
        Words words = words();
        String last = day(words, order.dueOn());
        List<Span> spans = new ArrayList<>();
        spans.add(Span.bold(words.of("order.paper.due." + OrderWords.counted(order), last)));
        if (order.measures() != null) {
            String measures = order.measures().strip().replaceFirst("[。；，.;,]+$", "");
            spans.add(Span.plain(words.of("order.paper.measures", measures)));
        }
        String major =
                items.stream()
                        .filter(item -> item.grade() == Grade.MAJOR)
                        .map(item -> Integer.toString(item.no()))
                        .collect(Collectors.joining(words.of("reach.comma")));
        if (!major.isEmpty()) {
            spans.add(Span.plain(words.of("order.paper.major", major, last)));
        }
        return spans;
    }

    private List<Part> closing(OrderRow order) {
        Words words = words();
        return List.of(
                new Part.Signing(
                        List.of(
                                words.of("order.paper.inspectors"),
                                words.of("order.paper.badges"),
                                words.of("order.paper.head")),
                        order.body(),
                        day(words, order.issuedOn()),
                        words.of("order.paper.seal")),
                new Part.Ruled(words.of("order.paper.copies")));
    }

    static String day(Words words, LocalDate day) {
        return words.of(
                "order.paper.day",
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }
}

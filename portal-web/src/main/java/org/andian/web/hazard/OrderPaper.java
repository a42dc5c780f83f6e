package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.order.OrderBasis;
import org.andian.portal.hazard.order.OrderItem;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.ServiceRow;
import org.andian.portal.hazard.order.ServiceWay;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.andian.reports.official.OfficeFonts;
import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.OfficialDocumentWriter;
import org.andian.reports.official.Paragraph;
import org.andian.web.frame.FontFolder;
import org.andian.web.frame.Words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An order on paper with its receipt, in the manner of GB/T 9704-2012; an official document, so in
 * Chinese whatever language its reader has. Places to sign are empty; what is ours and not the
 * office's says so.
 */
@RequestScoped
public class OrderPaper {

    @Inject private Words readers;

    @Inject private FontFolder fonts;

    public OrderPaper() {}

    OrderPaper(Words readers) {
        this.readers = readers;
    }

    public byte[] pdf(
            OrderRow order, List<OrderItem> items, List<OrderBasis> bases, List<ServiceRow> served)
            throws IOException {
        return pdf(order, items, bases, served, fonts.fonts());
    }

    byte[] pdf(
            OrderRow order,
            List<OrderItem> items,
            List<OrderBasis> bases,
            List<ServiceRow> served,
            OfficeFonts with)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OfficialDocumentWriter(with)
                .writeAll(List.of(order(order, items, bases), receipt(order, served)), out);
        return out.toByteArray();
    }

    private Words words() {
        return readers.in(Locale.SIMPLIFIED_CHINESE);
    }

    private OfficialDocument order(OrderRow order, List<OrderItem> items, List<OrderBasis> bases) {
        Words words = words();
        List<Paragraph> body = new ArrayList<>();
        body.add(
                Paragraph.text(
                        words.of(
                                "order.paper.found",
                                day(order.inspectedOn()),
                                Integer.toString(items.size()))));
        body.add(Paragraph.text(based(bases)));
        body.add(Paragraph.text(due(order)));
        if (order.measures() != null) {
            body.add(Paragraph.text(words.of("order.paper.measures", order.measures())));
        }
        if (items.stream().anyMatch(item -> item.grade() == Grade.MAJOR)) {
            body.add(Paragraph.text(words.of("order.paper.major")));
        }
        body.add(Paragraph.text(words.of("order.paper.proof")));
        body.add(Paragraph.text(words.of("order.paper.remedy")));
        for (String line : List.of("inspectors", "badges", "head")) {
            body.add(Paragraph.text(words.of("order.paper." + line)));
        }
        return new OfficialDocument(
                order.body(),
                new OrderWords(words).number(order.number()),
                demo(words.of("order.paper.title"), order),
                words.of("order.paper.to", order.premises()),
                body,
                Optional.of(demands(items)),
                order.body(),
                day(order.issuedOn()),
                words.of("order.paper.copies"));
    }

    private String demo(String title, OrderRow order) {
        return order.demo() ? words().of("demo.behind", title) : title;
    }

    private String based(List<OrderBasis> bases) {
        Words words = words();
        return words.of(
                "order.paper.based",
                bases.stream()
                        .map(
                                basis ->
                                        basis.sample()
                                                ? words.of("order.basis.sample", basis.words())
                                                : basis.words())
                        .collect(Collectors.joining(words.of("reach.comma"))));
    }

    private String due(OrderRow order) {
        return words().of("order.paper.due." + OrderWords.counted(order), day(order.dueOn()));
    }

    private Table demands(List<OrderItem> items) {
        Words words = words();
        return new Table(
                words.of("order.paper.items"),
                "",
                Zones.CHINA,
                List.of(
                        Column.text(words.of("order.item.no")),
                        Column.text(words.of("order.item.what")),
                        Column.text(words.of("hazard.column.grade")),
                        Column.text(words.of("order.item.demand"))),
                () ->
                        items.stream()
                                .map(
                                        item ->
                                                Arrays.<Object>asList(
                                                        Integer.toString(item.no()),
                                                        item.what(),
                                                        words.code("hazard.grade", item.grade()),
                                                        item.demand()))
                                .iterator());
    }

    private OfficialDocument receipt(OrderRow order, List<ServiceRow> served) {
        Words words = words();
        return new OfficialDocument(
                order.body(),
                new OrderWords(words).number(order.number()),
                demo(words.of("order.receipt.title"), order),
                "",
                List.of(Paragraph.text(words.of("order.receipt.words", order.premises()))),
                Optional.of(
                        new Table(
                                words.of("order.receipt.title"),
                                "",
                                Zones.CHINA,
                                List.of(
                                        Column.text(words.of("order.receipt.what")),
                                        Column.text(words.of("order.receipt.entry"))),
                                () -> receiptRows(order, served).iterator())),
                order.body(),
                "",
                "");
    }

    private List<List<Object>> receiptRows(OrderRow order, List<ServiceRow> served) {
        Words words = words();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(words.of("order.receipt.to"), order.premises()));
        rows.add(List.of(words.of("order.receipt.ways"), ways(served)));
        served.forEach(
                one ->
                        rows.add(
                                List.of(
                                        words.code("order.way", one.way()),
                                        words.full(one.servedAt())
                                                + " "
                                                + (one.place() == null ? "" : one.place())
                                                + " "
                                                + (one.receiver() == null ? "" : one.receiver()))));
        if (order.readAt() != null) {
            rows.add(List.of(words.of("order.read"), words.full(order.readAt())));
        }
        for (String empty : List.of("signed", "time", "servers", "remarks")) {
            rows.add(List.of(words.of("order.receipt." + empty), " "));
        }
        return rows;
    }

    /** Each way with its box, filled where it was taken. */
    private String ways(List<ServiceRow> served) {
        return Arrays.stream(ServiceWay.values())
                .map(
                        way ->
                                words().of(
                                                served.stream().anyMatch(one -> one.way() == way)
                                                        ? "order.receipt.taken"
                                                        : "order.receipt.open",
                                                words().code("order.way", way)))
                .collect(Collectors.joining(" "));
    }

    private String day(LocalDate day) {
        return words().of(
                        "order.paper.day",
                        Integer.toString(day.getYear()),
                        Integer.toString(day.getMonthValue()),
                        Integer.toString(day.getDayOfMonth()));
    }
}

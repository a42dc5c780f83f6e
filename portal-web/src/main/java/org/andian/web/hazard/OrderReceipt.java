package org.andian.web.hazard;

import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.ServiceRow;
import org.andian.portal.hazard.order.ServiceWay;
import org.andian.portal.period.Zones;
import org.andian.reports.official.Cell;
import org.andian.reports.official.FormSize;
import org.andian.reports.official.Part;
import org.andian.reports.official.Span;
import org.andian.web.frame.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The receipt of an order: how it was handed over so far, and where its receiver signs. */
class OrderReceipt {

    /** What is asked and the answer, twice. */
    private static final List<Integer> COLUMNS = List.of(17, 33, 17, 33);

    /** The same in large letters, once. */
    private static final List<Integer> LARGE_COLUMNS = List.of(1, 3);

    /** An ideographic space, as wide as a letter. */
    private static final String SPACE = "\u3000";

    private final Words words;

    OrderReceipt(Words words) {
        this.words = words;
    }

    /** In large letters a row asks one thing, else two but for the ways. */
    List<Part> parts(OrderRow order, List<ServiceRow> served, FormSize size) {
        boolean large = size == FormSize.OFFICIAL;
        List<Cell> to = row("order.receipt.to", order.premises());
        List<Cell> place = row("order.served.place", place(served));
        List<Cell> way =
                List.of(asked("order.way"), new Cell(ways(order, served), large ? 1 : 3, false));
        List<Cell> signed = row("order.receipt.signed", "");
        List<Cell> time = row("order.receipt.time", words.of("order.receipt.blank"));
        List<Cell> servers = row("order.receipt.servers", "");
        List<Cell> remarks = row("order.receipt.remarks", "");
        List<List<Cell>> rows =
                large
                        ? List.of(to, place, way, signed, time, servers, remarks)
                        : List.of(both(to, place), way, both(signed, time), both(servers, remarks));
        return List.of(
                new Part.Caption(
                        OrderPaper.title(words, order, "order.receipt.title"),
                        new OrderWords(words).number(order.number())),
                new Part.Grid(large ? LARGE_COLUMNS : COLUMNS, List.of(), rows));
    }

    private List<Cell> row(String key, String answer) {
        return List.of(asked(key), Cell.of(answer));
    }

    private static List<Cell> both(List<Cell> left, List<Cell> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private Cell asked(String key) {
        return Cell.centred(Span.plain(words.of(key)));
    }

    /** The last that somebody wrote. */
    private static String place(List<ServiceRow> served) {
        return served.reversed().stream()
                .map(ServiceRow::place)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** Each way with its box, ticked where it was taken; then when and by whom it was received. */
    private List<Span> ways(OrderRow order, List<ServiceRow> served) {
        List<Span> spans = new ArrayList<>();
        for (ServiceWay way : ServiceWay.values()) {
            boolean taken = served.stream().anyMatch(one -> one.way() == way);
            spans.add(Span.box(taken, words.code("order.way", way)));
            spans.add(Span.plain(SPACE));
        }
        for (ServiceRow one : served) {
            spans.add(Span.plain(told(order, one)));
        }
        return spans;
    }

    private String told(OrderRow order, ServiceRow one) {
        StringBuilder told = new StringBuilder();
        told.append(
                words.of(
                        "order.receipt.served",
                        words.code("order.way", one.way()),
                        moment(one.servedAt(), null)));
        if (one.receiver() != null) {
            told.append(words.of("order.receipt.received", one.receiver()));
        }
        if (one.way() == ServiceWay.IN_PORTAL && order.readAt() != null) {
            LocalDate day = LocalDate.ofInstant(one.servedAt(), Zones.CHINA);
            told.append(words.of("order.receipt.read", moment(order.readAt(), day)));
        }
        return told.append(words.of("order.receipt.end")).toString();
    }

    /** To the minute; the day is left out where it is the one that is known already. */
    private String moment(Instant at, LocalDate known) {
        ZonedDateTime local = at.atZone(Zones.CHINA);
        LocalDate day = local.toLocalDate();
        String clock =
                words.of(
                        "order.receipt.clock",
                        Integer.toString(local.getHour()),
                        String.format(Locale.ROOT, "%02d", local.getMinute()));
        return day.equals(known) ? clock : OrderPaper.day(words, day) + clock;
    }
}

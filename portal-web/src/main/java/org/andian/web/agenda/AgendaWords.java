package org.andian.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.period.Zones;
import org.andian.web.frame.Words;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What falls due, in the reader's words. */
@Named("agendaWords")
@RequestScoped
public class AgendaWords {

    /** Within so many days a day is near. */
    static final int SOON_DAYS = 3;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject private Words words;

    /** For the container. */
    public AgendaWords() {}

    AgendaWords(Words words) {
        this.words = words;
    }

    public String kind(AgendaKind kind) {
        return words.code("agenda.kind", kind);
    }

    /** What it is called; what has no name is called after what is done. */
    public String title(AgendaItem item) {
        if (item.name() == null) {
            return matter(item);
        }
        return item.nameEn() == null ? item.name() : words.pick(item.name(), item.nameEn());
    }

    /** Its state or sort, as the pages of its room call it. */
    public String matter(AgendaItem item) {
        return words.code(
                switch (item.kind()) {
                    case FILING -> "agenda.filing";
                    case PHASE -> "agenda.phase";
                    case PLAN -> "agenda.plan";
                    case INSPECTION -> "inspection.state";
                    case HAZARD -> "hazard.state";
                    case EXTENSION -> "agenda.extension";
                    case WORK -> "work.state";
                    case BULLETIN -> "bulletin.rhythm";
                    case PUBLICITY -> "publicity.kind";
                    case QUALIFICATION -> "qualification.validity";
                },
                item.matter());
    }

    /** Where it lies or whom it belongs to; a dash for nowhere. */
    public String place(AgendaItem item) {
        if (item.place() == null) {
            return "—";
        }
        return item.placeEn() == null ? item.place() : words.pick(item.place(), item.placeEn());
    }

    /** The day, with the time where it is one. */
    public String day(AgendaItem item) {
        if (item.day() == null) {
            return "—";
        }
        return item.at() == null
                ? words.date(item.day())
                : words.date(item.day()) + " " + TIME.format(item.at().atZone(Zones.CHINA));
    }

    /** How it stands, in a word. */
    public String standing(AgendaItem item) {
        if (item.state() != AgendaState.TODO) {
            return words.code("agenda.state", item.state());
        }
        if (item.day() == null) {
            return words.of("agenda.undated");
        }
        long days = ChronoUnit.DAYS.between(words.today(), item.day());
        if (days < 0) {
            return words.of("agenda.late", words.number(-days));
        }
        return days == 0 ? words.of("agenda.today") : words.of("agenda.left", words.number(days));
    }

    /** As the style sheet draws it: late work is magenta, late papers amber. */
    public String style(AgendaItem item) {
        return switch (item.state()) {
            case DONE -> "is-done";
            case NOTE -> "is-waiting";
            case TODO -> todo(item);
        };
    }

    private String todo(AgendaItem item) {
        LocalDate today = words.today();
        if (item.isLate(today)) {
            return item.kind().isMany() ? "is-overdue" : "is-due";
        }
        boolean isNear = item.day() != null && !item.day().isAfter(today.plusDays(SOON_DAYS));
        return isNear ? "is-due" : "is-waiting";
    }

    /** The page that shows it, inside the application. */
    public String address(AgendaItem item) {
        return switch (item.kind()) {
            case FILING -> of("/campaign/view.xhtml", "code", item.key()) + "#filings";
            case PHASE -> of("/campaign/view.xhtml", "code", item.key());
            case PLAN -> of("/inspection/plan.xhtml", "id", item.key());
            case INSPECTION -> of("/inspection/view.xhtml", "id", item.key());
            case HAZARD, EXTENSION -> of("/hazard/view.xhtml", "id", item.key());
            case WORK -> of("/workorder/view.xhtml", "id", item.key());
            case BULLETIN -> "/bulletin/list.xhtml";
            case PUBLICITY ->
                    item.key().isEmpty()
                            ? "/inspection/publicity.xhtml"
                            : of("/inspection/action.xhtml", "id", item.key());
            case QUALIFICATION -> of("/workorder/qualifications.xhtml", "id", item.key());
        };
    }

    private static String of(String page, String name, String value) {
        return page + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The kinds named, in their order, between commas. */
    public String kinds(Set<AgendaKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(this::kind)
                .collect(Collectors.joining(words.of("campaign.comma")));
    }

    public List<AgendaKind> getAllKinds() {
        return List.of(AgendaKind.values());
    }
}

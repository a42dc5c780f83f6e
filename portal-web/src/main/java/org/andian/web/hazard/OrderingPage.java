package org.andian.web.hazard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.calendar.Deadline;
import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.TermKind;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.catalogue.LegalBasis;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.portal.hazard.order.Orders;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form for an order to mend hazards of one premises. */
@Named("orderingPage")
@ViewScoped
public class OrderingPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int USUAL_DAYS = 15;

    @Inject private transient Orders orders;

    @Inject private transient Issuers issuers;

    @Inject private transient LegalBases legalBases;

    @Inject private transient Hazards hazards;

    @Inject private transient WorkCalendar calendar;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final List<OrderLine> lines = new ArrayList<>();
    private String ids;
    private Long body;
    private List<String> bases = new ArrayList<>();
    private LocalDate inspectedOn;
    private Integer days = USUAL_DAYS;
    private TermKind kind = TermKind.CALENDAR;
    private boolean moves;
    private String measures;

    /**
     * Before the page is shown: hazards out of reach are left out; without any there is no page.
     */
    public void open() throws IOException {
        List<Long> wanted =
                ids == null
                        ? List.of()
                        : Stream.of(ids.split(","))
                                .map(Typed::id)
                                .filter(id -> id != null)
                                .distinct()
                                .limit(NewOrder.MOST_ITEMS)
                                .toList();
        List<HazardRow> found = hazards.rows(user.scope(), wanted);
        if (found.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        lines.clear();
        found.forEach(row -> lines.add(new OrderLine(row)));
        inspectedOn =
                found.stream().map(HazardRow::foundOn).max(LocalDate::compareTo).orElseThrow();
        body =
                getIssuers().stream()
                        .filter(issuer -> issuer.mark() != null)
                        .map(Issuer::bodyId)
                        .findFirst()
                        .orElse(null);
    }

    public String issue() {
        long id =
                orders.issue(
                        user.scope(),
                        new NewOrder(
                                body == null ? 0 : body,
                                lines.stream().map(OrderLine::item).toList(),
                                bases.stream().map(Long::valueOf).collect(Collectors.toSet()),
                                inspectedOn,
                                term(),
                                measures));
        told.done("order.issued");
        return told.redirect("/hazard/order.xhtml?id=" + id);
    }

    private Term term() {
        return new Term(days == null ? 0 : days, kind, moves && kind == TermKind.CALENDAR);
    }

    /** When it would be due if it were issued today; empty for a term nobody can have. */
    public String getDue() {
        if (days == null || days < 1 || days > NewOrder.MOST_DAYS) {
            return "";
        }
        Deadline deadline = calendar.deadline(words.today(), term());
        String day = words.date(deadline.lastDay());
        return deadline.provisional() ? words.of("order.due.provisional", day) : day;
    }

    /** Those with a mark first. */
    public List<Issuer> getIssuers() {
        return readOnce.once("orderingPage.issuers", () -> issuers.list(user.scope()));
    }

    public List<LegalBasis> getLegalBases() {
        return readOnce.once(
                "orderingPage.bases",
                () ->
                        legalBases.list(user.scope()).stream()
                                .filter(basis -> !basis.retired())
                                .toList());
    }

    /** What the form sends of one that is ticked. */
    public String key(LegalBasis one) {
        return Long.toString(one.id());
    }

    /** As it is chosen: that it is ours stands with it. */
    public String basis(LegalBasis one) {
        return one.sample() ? words.of("order.basis.sample", one.words()) : one.words();
    }

    public TermKind[] getKinds() {
        return TermKind.values();
    }

    public List<OrderLine> getLines() {
        return lines;
    }

    public String getIds() {
        return ids;
    }

    public void setIds(String ids) {
        this.ids = Typed.text(ids);
    }

    public Long getBody() {
        return body;
    }

    public void setBody(Long body) {
        this.body = body;
    }

    public List<String> getBases() {
        return bases;
    }

    public void setBases(List<String> bases) {
        this.bases = bases == null ? new ArrayList<>() : new ArrayList<>(bases);
    }

    public LocalDate getInspectedOn() {
        return inspectedOn;
    }

    public void setInspectedOn(LocalDate inspectedOn) {
        this.inspectedOn = inspectedOn;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public TermKind getKind() {
        return kind;
    }

    public void setKind(TermKind kind) {
        this.kind = kind;
    }

    public boolean isMoves() {
        return moves;
    }

    public void setMoves(boolean moves) {
        this.moves = moves;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = Typed.text(measures);
    }
}

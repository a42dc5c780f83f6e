package org.andian.web.hazard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.order.OrderBasis;
import org.andian.portal.hazard.order.OrderItem;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.OrderServices;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.ServiceRow;
import org.andian.portal.hazard.order.ServiceWay;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Role;
import org.andian.web.export.Download;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** One order: what it demands by when, how it was handed over, and its printed form. */
@Named("orderPage")
@ViewScoped
public class OrderPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Orders orders;

    @Inject private transient OrderServices services;

    @Inject private transient OrderPaper paper;

    @Inject private transient Download download;

    @Inject private transient Audit audit;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private Long id;
    private transient Optional<OrderRow> row;
    private ServiceWay way = ServiceWay.DIRECT;
    private LocalDate day;
    private String time;
    private String place;
    private String receiver;
    private String note;

    /** What is not there, or not in reach, is 404; who has to mend it has read it from now on. */
    public void open() throws IOException {
        if (getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } else if (user.scope().may(Role::mayMendHazards)) {
            orders.opened(user.scope(), id);
            row = null;
        }
    }

    /** The printed form with its receipt; the trail notes who took it. */
    public void print() throws IOException {
        byte[] pdf = paper.pdf(getRow(), getItems(), getBases(), getServices());
        audit.done(user.getLogin(), "order.print", "order " + id, null);
        download.send("order-" + id + ".pdf", "application/pdf", out -> out.write(pdf));
    }

    public String serve() {
        services.record(
                user.scope(), id, new ServiceRow(way, moment(), place, receiver, note, null));
        told.done("order.served");
        return told.redirect("/hazard/order.xhtml?id=" + id);
    }

    /** Null for what is no moment, which the door refuses. */
    private Instant moment() {
        try {
            return day == null || time == null
                    ? null
                    : day.atTime(LocalTime.parse(time)).atZone(Zones.CHINA).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** Null where the address names none in reach. */
    public OrderRow getRow() {
        if (id != null && row == null) {
            row = orders.find(user.scope(), id);
        }
        return id == null ? null : row.orElse(null);
    }

    public List<OrderItem> getItems() {
        return readOnce.once("orderPage.items", () -> orders.items(user.scope(), id));
    }

    public List<OrderBasis> getBases() {
        return readOnce.once("orderPage.bases", () -> orders.bases(user.scope(), id));
    }

    public List<ServiceRow> getServices() {
        return readOnce.once("orderPage.services", () -> services.list(user.scope(), id));
    }

    public boolean isMayServe() {
        return user.scope().may(Role::maySuperviseHazards);
    }

    /** By which people hand it over. */
    public List<ServiceWay> getWays() {
        return List.of(ServiceWay.DIRECT, ServiceWay.POST, ServiceWay.LEFT);
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String value) {
        id = Typed.id(value);
        row = null;
    }

    public ServiceWay getWay() {
        return way;
    }

    public void setWay(ServiceWay way) {
        this.way = way;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = Typed.code(time);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = Typed.text(receiver);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}

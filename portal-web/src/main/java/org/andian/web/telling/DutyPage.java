package org.andian.web.telling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.period.Zones;
import org.andian.portal.telling.duty.DutyOwner;
import org.andian.portal.telling.duty.DutyPerson;
import org.andian.portal.telling.duty.Rota;
import org.andian.portal.telling.duty.Shift;
import org.andian.portal.telling.duty.ShiftNote;
import org.andian.portal.telling.duty.ShiftNotes;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A week of a rota, and what one on duty tells the next; the address says whose, and which week.
 */
@Named("dutyPage")
@ViewScoped
public class DutyPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int WEEK = 7;

    @Inject private transient Rota rota;

    @Inject private transient ShiftNotes notes;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String owner;
    private String premises;
    private LocalDate monday;
    private final DutyForm form = new DutyForm();
    private String note;

    /**
     * A day of the week shown.
     *
     * @param shifts those that begin on it or go on into it
     */
    public record Day(LocalDate date, List<Shift> shifts) {}

    public List<Day> getWeek() {
        return readOnce.once(List.of("duty.week", getMonday()), this::readWeek);
    }

    private List<Day> readWeek() {
        List<Shift> shifts =
                getOwner() == null ? List.of() : rota.week(user.scope(), getOwner(), getMonday());
        return Stream.iterate(getMonday(), day -> day.plusDays(1))
                .limit(WEEK)
                .map(day -> new Day(day, shifts.stream().filter(one -> touches(one, day)).toList()))
                .toList();
    }

    /** Of the day of the week, in the reader's language. */
    public String name(Day day) {
        return day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, user.getLocale());
    }

    private static boolean touches(Shift shift, LocalDate day) {
        return shift.endsAt().isAfter(day.atStartOfDay(Zones.CHINA).toInstant())
                && shift.startsAt().isBefore(day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant());
    }

    /** Who is on duty now, by name; empty where nobody is. */
    public String getNow() {
        return getOwner() == null
                ? ""
                : readOnce.once(
                        "duty.now",
                        () ->
                                rota.now(user.scope(), getOwner()).stream()
                                        .map(Shift::who)
                                        .distinct()
                                        .collect(Collectors.joining(words.of("reach.comma"))));
    }

    public List<DutyPerson> getPeople() {
        return getOwner() == null
                ? List.of()
                : readOnce.once("duty.people", () -> rota.people(user.scope(), getOwner()));
    }

    public List<ShiftNote> getNotes() {
        return getOwner() == null
                ? List.of()
                : readOnce.once("duty.notes", () -> notes.list(user.scope(), getOwner()));
    }

    public void add() {
        rota.add(user.scope(), getOwner(), form.getPerson(), form.toTimes(getMonday()));
        told.done("duty.added");
    }

    public void remove(long shift) {
        rota.remove(user.scope(), getOwner(), shift);
        told.done("duty.removed");
    }

    public void handOver() {
        notes.handOver(user.scope(), getOwner(), note);
        note = null;
        told.done("duty.handedOver");
    }

    public void takeOver(long shiftNote) {
        notes.takeOver(user.scope(), getOwner(), shiftNote);
        told.done("duty.takenOver");
    }

    public boolean isMine(ShiftNote one) {
        return one.actor().equals(user.getLogin());
    }

    public List<DutyOwner> getOwners() {
        return readOnce.once("duty.owners", this::readOwners);
    }

    /** The premises an address names stands before the others. */
    private List<DutyOwner> readOwners() {
        List<DutyOwner> kept = rota.owners(user.scope());
        List<DutyOwner> named =
                premises == null
                        ? List.of()
                        : rota.ofPremises(user.scope(), premises).stream().toList();
        return Stream.concat(named.stream(), kept.stream()).distinct().toList();
    }

    /** The first of all where the address names none; null where there is none at all. */
    public String getOwner() {
        if (owner == null) {
            owner = getOwners().stream().map(DutyOwner::key).findFirst().orElse(null);
        }
        return owner;
    }

    public String getOwnerText() {
        return owner;
    }

    /** One that the reader does not keep is none. */
    public void setOwnerText(String text) {
        owner =
                getOwners().stream()
                        .map(DutyOwner::key)
                        .filter(key -> key.equals(text))
                        .findFirst()
                        .orElse(null);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = Typed.text(premises);
    }

    public LocalDate getMonday() {
        if (monday == null) {
            monday = words.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        return monday;
    }

    public String getWeekText() {
        return monday == null ? null : monday.toString();
    }

    /** Any day of the week; what is no day is this week. */
    public void setWeekText(String text) {
        LocalDate day = Typed.day(text);
        monday = day == null ? null : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate getBefore() {
        return getMonday().minusDays(WEEK);
    }

    public LocalDate getAfter() {
        return getMonday().plusDays(WEEK);
    }

    public DutyForm getForm() {
        return form;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}

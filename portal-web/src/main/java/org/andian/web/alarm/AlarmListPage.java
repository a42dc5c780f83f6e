package org.andian.web.alarm;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.Level;
import org.andian.portal.district.District;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.TopBar;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The alarm list: filter, order, ticked rows, the row that is open, and what waits while the list
 * is held.
 */
@Named("alarmList")
@ViewScoped
public class AlarmListPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LOOK_BACK = 200;

    @Inject private Alarms alarms;

    @Inject private ReachedDistricts reached;

    @Inject private Lines lines;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private TopBar topBar;

    @Inject private AlarmFile file;

    @Inject private Acknowledging acknowledging;

    @Inject private Clock clock;

    private final AlarmFilter filter = new AlarmFilter();
    private AlarmModel rows;
    private List<AlarmRow> ticked = new ArrayList<>();
    private String note;
    private long newestSeen;
    private List<AlarmRow> arrived = List.of();

    @PostConstruct
    void prepare() {
        rows = new AlarmModel(alarms, user, filter);
    }

    /** After a filter changed: from the first page, and the address follows. */
    public void narrowed() {
        ticked = new ArrayList<>();
        PrimeFaces.current()
                .executeScript(
                        "PF('alarmRows').getPaginator() &&"
                                + " PF('alarmRows').getPaginator().setPage(0, true)");
        tellAddress();
    }

    public void showUnsettled() {
        filter.show(true, false);
        narrowed();
    }

    /** What was over when the portal heard of it stands apart. */
    public void showLate() {
        filter.show(false, true);
        narrowed();
    }

    public void showAll() {
        filter.show(false, false);
        narrowed();
    }

    public void clear() {
        filter.clear();
        narrowed();
    }

    private void tellAddress() {
        PrimeFaces.current().ajax().addCallbackParam("address", filter.address());
    }

    public void open(Long id) {
        file.open(id);
    }

    /** What came in while the list is held still. */
    public void lookForNew() {
        arrived = newest().stream().filter(row -> row.id() > newestSeen).toList();
    }

    /** Remembers where the list stands now, to count from here while it is held. */
    public void hold() {
        newestSeen = newest().stream().mapToLong(AlarmRow::id).max().orElse(0);
        arrived = List.of();
    }

    private List<AlarmRow> newest() {
        return alarms.page(user.scope(), filter.newest(LOOK_BACK));
    }

    public void acknowledgeTicked() {
        acknowledging.acknowledge(ticked.stream().map(AlarmRow::id).toList(), note);
        note = null;
        untick();
    }

    public void acknowledgeOne(Long id) {
        acknowledging.acknowledge(List.of(id), null);
        file.readAgain();
    }

    public void untick() {
        ticked = new ArrayList<>();
        arrived = List.of();
    }

    /** How many of the ticked rows an acknowledgement would pass over. */
    public long getPassedOver() {
        return ticked.stream().filter(AlarmRow::isAcknowledged).count();
    }

    public long getArrivedAlarms() {
        return arrived.stream().filter(row -> row.level() == Level.ALARM).count();
    }

    public int getArrived() {
        return arrived.size();
    }

    /** The rows of the list as it opens, which the frame counts as well. */
    public int getUnsettledCount() {
        return topBar.getUnsettled();
    }

    /** Null where the order is none of a column. */
    public SortMeta getOrder() {
        return filter.order();
    }

    public boolean isMayAcknowledge() {
        return user.scope().mayAcknowledge();
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public List<VenueGroup> getGroups() {
        return readOnce.once("venueGroups", lines::venueGroups);
    }

    public Level[] getLevels() {
        return new Level[] {Level.ALARM, Level.WARNING, Level.FAULT};
    }

    public AlarmKind[] getKinds() {
        return AlarmKind.values();
    }

    public Instant getNow() {
        return clock.instant();
    }

    public AlarmFilter getFilter() {
        return filter;
    }

    public LazyDataModel<AlarmRow> getRows() {
        return rows;
    }

    public List<AlarmRow> getTicked() {
        return ticked;
    }

    public void setTicked(List<AlarmRow> ticked) {
        this.ticked = ticked == null ? new ArrayList<>() : ticked;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

package org.andian.web.alarm;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.alarm.event.Events;
import org.andian.portal.device.DeviceType;
import org.andian.portal.device.Devices;
import org.andian.portal.district.District;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.util.List;

/** What happened at all devices in reach: filter, order, pages. */
@Named("eventList")
@ViewScoped
public class EventListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Events events;

    @Inject private Devices devices;

    @Inject private ReachedDistricts reached;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private ReadOnce readOnce;

    private EventFilter filter;
    private EventModel rows;

    @PostConstruct
    void prepare() {
        filter = new EventFilter(words.today());
        rows = new EventModel(events, user, filter, this::getCount);
    }

    public SortMeta getOrder() {
        return filter.order();
    }

    public int getCount() {
        return readOnce.once("eventList.count", () -> events.count(user.scope(), filter.query()));
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public List<DeviceType> getTypes() {
        return readOnce.once("deviceTypes", devices::types);
    }

    public EventKind[] getKinds() {
        return EventKind.values();
    }

    public EventFilter getFilter() {
        return filter;
    }

    public LazyDataModel<EventRow> getRows() {
        return rows;
    }
}

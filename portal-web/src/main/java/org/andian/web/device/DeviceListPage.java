package org.andian.web.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.district.District;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.util.List;

/** The register of devices as its reader sees it: filter, order, pages. */
@Named("deviceList")
@ViewScoped
public class DeviceListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Devices devices;

    @Inject private ReachedDistricts reached;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    private final DeviceFilter filter = new DeviceFilter();
    private final LazyRows<DeviceRow> rows =
            new LazyRows<>(this::getCount, this::page, filter.order(), filter::address);

    private List<DeviceRow> page(int first, int size) {
        return devices.page(user.scope(), filter.query(), first, size);
    }

    /** How many rows the list has. */
    public int getCount() {
        return count(filter.query());
    }

    /** Of the devices in use. */
    public int getAllCount() {
        return count(filter.query().of(false, null));
    }

    /** How many rows another of the tabs would show under the same filter. */
    public int countOf(Contact contact) {
        return count(filter.query().of(false, contact));
    }

    public int getRetiredCount() {
        return count(filter.query().of(true, null));
    }

    private int count(DeviceQuery query) {
        return readOnce.once(
                List.of("deviceList.count", query), () -> devices.count(user.scope(), query));
    }

    /** How the table shows its order. */
    public SortMeta getOrder() {
        return filter.order().meta();
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public DeviceFilter getFilter() {
        return filter;
    }

    public LazyRows<DeviceRow> getRows() {
        return rows;
    }
}

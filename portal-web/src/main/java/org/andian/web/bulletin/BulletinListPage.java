package org.andian.web.bulletin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulletin.BulletinRow;
import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.bulletin.Rhythm;
import org.andian.portal.bulletin.Schedules;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.Lines;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;

import java.io.Serializable;
import java.util.List;

/** The bulletins in reach, newest period first. */
@Named("bulletinList")
@ViewScoped
public class BulletinListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Bulletins bulletins;

    @Inject private Schedules schedules;

    @Inject private Districts districts;

    @Inject private Lines lines;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    private final BulletinFilter filter = new BulletinFilter();
    private final LazyRows<BulletinRow> rows =
            new LazyRows<>(
                    this::count,
                    (first, size) -> bulletins.page(user.scope(), filter.query(first, size)));

    public BulletinFilter getFilter() {
        return filter;
    }

    public LazyRows<BulletinRow> getRows() {
        return rows;
    }

    public int count() {
        return readOnce.once(
                "bulletinList.count", () -> bulletins.count(user.scope(), filter.query(0, 1)));
    }

    public boolean isMayEdit() {
        return readOnce.once("schedules.mayEdit", () -> schedules.mayEdit(user.scope()));
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public List<District> getDistricts() {
        return readOnce.once("districts", () -> districts.list(user.scope()));
    }

    public List<Department> getDepartments() {
        return readOnce.once("departments", lines::departments);
    }
}

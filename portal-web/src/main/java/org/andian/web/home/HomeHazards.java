package org.andian.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.HazardOutlook;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.HazardTodo;
import org.andian.portal.hazard.figure.HazardsOnTime;
import org.andian.portal.hazard.figure.OnTime;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** The hazards the workbench counts, and those with which it is the reader's turn. */
@Named("homeHazards")
@RequestScoped
public class HomeHazards {

    private static final int ROWS = 10;

    @Inject private HazardTodo todo;

    @Inject private HazardsOnTime onTime;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    public HazardOutlook getOutlook() {
        return readOnce.once("homeHazards.outlook", () -> todo.outlook(user.scope()));
    }

    /** Since when the one overdue for longest is so, and where it is. */
    public String longest() {
        HazardRow row = getOutlook().longest();
        return row == null
                ? words.of("home.overdue.none")
                : words.of(
                        "home.overdue.longest",
                        words.number(ChronoUnit.DAYS.between(row.dueOn(), words.today())),
                        row.district() == null ? row.premises() : row.district());
    }

    /** The share mended by their last day, of those whose last day was this month. */
    public String onTime() {
        OnTime month = readOnce.once("homeHazards.onTime", () -> onTime.thisMonth(user.scope()));
        return month.due() == 0
                ? words.of("home.closed.none")
                : words.of(
                        "home.closed.onTime",
                        words.number(Math.round(month.mended() * 1000.0 / month.due()) / 10.0)
                                + "%");
    }

    /** By their last day, ten at most. */
    public List<HazardRow> getRows() {
        return readOnce.once("homeHazards.rows", () -> todo.rows(user.scope(), ROWS));
    }

    public int getTotal() {
        return readOnce.once("homeHazards.total", () -> todo.count(user.scope()));
    }

    /** What it waits for, in a word. */
    public String matter(HazardRow row) {
        if (row.state() == HazardState.PROVED) {
            return words.of("home.hazard.proved");
        }
        return row.isOverdue(words.today())
                ? words.of("home.overdue")
                : words.code("hazard.state", row.state());
    }

    /** What the reader would do with it; its own page asks for the right again. */
    public String act(HazardRow row) {
        if (row.state() == HazardState.PROVED) {
            return words.of("home.hazard.act.review");
        }
        return user.scope().may(Role::mayMendHazards)
                ? words.of("home.hazard.act.mend")
                : words.of("home.hazard.act.urge");
    }
}

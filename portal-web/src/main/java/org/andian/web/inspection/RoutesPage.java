package org.andian.web.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolRound;
import org.andian.portal.inspection.patrol.PatrolRounds;
import org.andian.portal.inspection.patrol.PatrolRoute;
import org.andian.portal.inspection.patrol.PatrolRoutes;
import org.andian.portal.inspection.patrol.RouteText;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Register;
import org.andian.web.frame.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The routes of patrols, and the rounds that were walked. */
@Named("routesPage")
@ViewScoped
public class RoutesPage extends Register<PatrolRoute> {

    private static final long serialVersionUID = 1;
    private static final int MOST_POINTS = 1000;
    private static final int USUAL_DAYS = 7;

    @Inject private transient PatrolRoutes routes;

    @Inject private transient PatrolPoints points;

    @Inject private transient PatrolRounds rounds;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    private final LazyRows<PatrolRound> walked = new LazyRows<>(this::count, this::page);
    private PatrolRoute edited;
    private String name;
    private Integer everyDays = USUAL_DAYS;
    private List<String> chosen = new ArrayList<>();
    private boolean retired;

    private int count() {
        return rounds.count(user.scope(), null);
    }

    private List<PatrolRound> page(int first, int size) {
        return rounds.page(user.scope(), null, first, size);
    }

    @Override
    protected List<PatrolRoute> read() {
        return routes.list(user.scope());
    }

    @Override
    protected Stream<String> seen(PatrolRoute row) {
        return Stream.of(row.name());
    }

    public void begin() {
        edited = null;
        name = null;
        everyDays = USUAL_DAYS;
        chosen = new ArrayList<>();
        retired = false;
    }

    public void edit(PatrolRoute row) {
        edited = row;
        name = row.name();
        everyDays = row.everyDays();
        chosen =
                new ArrayList<>(
                        routes.points(user.scope(), row.id()).stream()
                                .map(String::valueOf)
                                .toList());
        retired = row.retired();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    RouteText text =
                            new RouteText(
                                    name,
                                    everyDays == null ? 0 : everyDays,
                                    chosen.stream().map(Long::valueOf).toList(),
                                    retired);
                    if (edited == null) {
                        routes.add(user.scope(), text, false);
                    } else {
                        routes.change(user.scope(), edited.id(), edited.version(), text);
                    }
                    told().done("patrol.saved", text.name());
                });
    }

    /** The reader walks it from now on, or goes on. */
    public String walk(PatrolRoute row) {
        long round = rounds.begin(user.scope(), row.id());
        return told().redirect("/inspection/round.xhtml?id=" + round);
    }

    /** The places in reach, by premises. */
    public List<PatrolPoint> getPoints() {
        return readOnce.once(
                "routesPage.points",
                () -> points.page(user.scope(), null, null, false, 0, MOST_POINTS));
    }

    /** As a form sends it. */
    public String key(PatrolPoint one) {
        return Long.toString(one.id());
    }

    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepPatrols);
    }

    public boolean isMayWalk() {
        return user.scope().may(Role::mayPatrol);
    }

    public LazyRows<PatrolRound> getWalked() {
        return walked;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public Integer getEveryDays() {
        return everyDays;
    }

    public void setEveryDays(Integer everyDays) {
        this.everyDays = everyDays;
    }

    /** Ids of the places, in their order. */
    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}

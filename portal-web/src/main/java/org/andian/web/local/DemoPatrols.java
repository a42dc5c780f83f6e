package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolRounds;
import org.andian.portal.inspection.patrol.PatrolRoutes;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.portal.inspection.patrol.PointText;
import org.andian.portal.inspection.patrol.RouteText;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.patrol.StopWish;
import org.andian.web.local.DemoAct.Kind;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Sets the places and routes of a demo's patrols, and walks them. */
@RequestScoped
public class DemoPatrols implements DemoDeeds {

    private static final String PREMISES = "premises";
    private static final int MOST_POINTS = 100;

    @Inject private PatrolPoints points;

    @Inject private PatrolRoutes routes;

    @Inject private PatrolRounds rounds;

    @Inject private PatrolStops stops;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(
                Kind.PATROL_POINT, this::point,
                Kind.PATROL_ROUTE, this::route,
                Kind.PATROL, Deed.only(this::walk));
    }

    private Long point(DemoStep step) {
        DemoAct act = step.act();
        return points.add(
                step.by(),
                act.need(PREMISES),
                new PointText(act.need("name"), act.need("place"), false),
                true);
    }

    /** Over all places of the premises. */
    private Long route(DemoStep step) {
        DemoAct act = step.act();
        List<Long> over = at(step).stream().map(PatrolPoint::id).toList();
        return routes.add(
                step.by(),
                new RouteText(act.need("name"), act.number("everyDays"), over, false),
                true);
    }

    private List<PatrolPoint> at(DemoStep step) {
        return points.page(step.by(), null, step.act().need(PREMISES), false, 0, MOST_POINTS);
    }

    /** Past each place of the premises; what is found, if anything is said of it, at the last. */
    private void walk(DemoStep step) {
        DemoAct act = step.act();
        boolean isFound = act.text("what") != null;
        long round = rounds.begin(step.by(), step.of());
        Iterator<PatrolPoint> left = at(step).iterator();
        while (left.hasNext()) {
            PatrolPoint point = left.next();
            boolean isWrong = isFound && !left.hasNext();
            long stop = stops.stop(step.by(), wish(point, round, isWrong));
            if (isWrong) {
                stops.find(step.by(), stop, DemoInspections.finding(act, null));
            }
        }
        rounds.end(step.by(), round, act.text("words"));
    }

    private static StopWish wish(PatrolPoint point, long round, boolean isWrong) {
        StopVerdict verdict = isWrong ? StopVerdict.FOUND : StopVerdict.FINE;
        return new StopWish(point.code(), true, round, verdict, null, null, null, null);
    }
}

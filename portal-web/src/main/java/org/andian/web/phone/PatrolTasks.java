package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolRoute;
import org.andian.portal.inspection.patrol.PatrolRoutes;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.Words;
import org.andian.web.phone.PhoneTask.Point;
import org.andian.web.phone.PhoneTask.Section;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Routes that the caller may walk, due ones first, with their places in order. */
@RequestScoped
class PatrolTasks implements PhoneTasks {

    /** A phone takes along what somebody walks in a few days. */
    private static final int MOST = 100;

    @Inject private PatrolRoutes routes;

    @Inject private PatrolPoints points;

    @Inject private Words words;

    @Override
    public List<PhoneTask> of(Scope scope) {
        if (!scope.may(Role::mayPatrol)) {
            return List.of();
        }
        Map<PatrolRoute, List<Long>> walked = new LinkedHashMap<>();
        routes.list(scope).stream()
                .filter(route -> !route.retired() && route.points() > 0)
                .sorted(Comparator.comparing(route -> !route.isDue(words.today())))
                .limit(MOST)
                .forEach(route -> walked.put(route, routes.points(scope, route.id())));
        Set<Long> all = new HashSet<>();
        walked.values().forEach(all::addAll);
        Map<Long, PatrolPoint> known = points.inUse(scope, all);
        return walked.entrySet().stream()
                .map(one -> task(one.getKey(), one.getValue(), known))
                .toList();
    }

    private PhoneTask task(PatrolRoute route, List<Long> ids, Map<Long, PatrolPoint> known) {
        List<Point> places =
                ids.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(PatrolTasks::point)
                        .toList();
        return new PhoneTask(
                "patrol",
                "route",
                Long.toString(route.id()),
                null,
                route.version(),
                route.name(),
                words.of("phone.patrol.places", places.size()),
                route.dueOn(),
                route.isDue(words.today()),
                List.of(new Section(null, places)));
    }

    private static Point point(PatrolPoint point) {
        return new Point(
                point.id(),
                point.name(),
                point.premises() + " · " + point.place(),
                point.code(),
                null,
                null);
    }
}

package org.andian.test.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.andian.test.TwoPlaces.Place;

import java.time.Instant;
import java.util.List;

/**
 * Pages of inspections, patrols and publicity at addresses that show something, all made for these
 * tests at the first of the two places.
 */
final class InspectionAddresses {

    private static final String OFFICE = "t-city";
    private static final int OK = 200;

    private static final String ACTS =
            """
            {"acts": [
              {"no": %1$d1, "by": "t-city", "kind": "PATROL_POINT", "with": [
                {"name": "premises", "value": "%2$s"}, {"name": "name", "value": "%3$s"},
                {"name": "place", "value": "cellar"}]},
              {"no": %1$d2, "by": "t-city", "kind": "PATROL_ROUTE", "of": %1$d1, "with": [
                {"name": "premises", "value": "%2$s"}, {"name": "name", "value": "%3$s"},
                {"name": "everyDays", "value": "7"}]},
              {"no": %1$d3, "by": "t-city", "kind": "PUBLICISE", "with": [
                {"name": "kind", "value": "LECTURE"}, {"name": "title", "value": "%3$s"},
                {"name": "district", "value": "%4$s"}, {"name": "organiser", "value": "tests"},
                {"name": "people", "value": "3"}, {"name": "materials", "value": "5"}]},
              {"no": %1$d4, "by": "%5$s", "kind": "PLAN_INSPECTIONS", "with": [
                {"name": "kind", "value": "MONTHLY"}, {"name": "title", "value": "%3$s"},
                {"name": "body", "value": "%6$s"}, {"name": "list", "value": "DAILY-GENERAL"},
                {"name": "days", "value": "9"}]}
            ]}\
            """;

    private final Rest office;
    private final Place place;
    private final String name = Populated.fresh("PagesPatrol");

    private InspectionAddresses(Populated portal, Place place) {
        office = portal.as(OFFICE);
        this.place = place;
    }

    /**
     * @param planner of the district's office, who plans in the name of {@code body}
     */
    static List<String> made(
            Populated portal, Place place, String district, String planner, String body) {
        InspectionAddresses addresses = new InspectionAddresses(portal, place);
        Rest.Reply lived =
                Rest.local(portal.node())
                        .post(
                                "/api/local/demo/life",
                                ACTS.formatted(
                                        Instant.now().toEpochMilli(),
                                        place.premises(),
                                        addresses.name,
                                        district,
                                        planner,
                                        body));
        if (lived.status() != OK || !lived.json().getAsJsonArray("refused").isEmpty()) {
            throw new IllegalStateException("The portal did not take the acts: " + lived);
        }
        return addresses.all();
    }

    private List<String> all() {
        return List.of(
                "/inspection/action.xhtml?id=" + number("/api/v1/publicity?text=" + name),
                "/inspection/edition.xhtml?code=DAILY-GENERAL",
                place.in("/inspection/new.xhtml?premises={premises}"),
                "/inspection/plan.xhtml?id=" + number("/api/v1/inspection-plans?text=" + name),
                "/inspection/round.xhtml?id=" + round(),
                "/inspection/routes.xhtml",
                "/inspection/stop.xhtml?code=" + code(),
                "/inspection/view.xhtml?id=" + inspection());
    }

    private long number(String path) {
        return found(path).get("id").getAsLong();
    }

    private String code() {
        return found("/api/v1/patrols/points?text=" + name).get("code").getAsString();
    }

    private JsonObject found(String path) {
        return office.get(path).items().getFirst().getAsJsonObject();
    }

    /** Of the route that was made, and walked from now on. */
    private long round() {
        JsonObject route =
                office.get("/api/v1/patrols/routes").items().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(one -> one.get("name").getAsString().equals(name))
                        .findFirst()
                        .orElseThrow();
        return office.post("/api/v1/patrols/rounds", "{\"route\": " + route.get("id") + "}")
                .json()
                .get("id")
                .getAsLong();
    }

    private long inspection() {
        return office.post(
                        "/api/v1/inspections",
                        place.in("{\"premises\": \"{premises}\", \"dueOn\": \"2030-01-01\"}"))
                .json()
                .getAsJsonObject("inspection")
                .get("number")
                .getAsLong();
    }
}

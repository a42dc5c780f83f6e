package org.andian.test;

import static org.andian.test.Patience.await;

import com.google.gson.JsonElement;

import org.andian.portal.period.Zones;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two premises with a device and an alarm each, and an account of every role whose reach holds the
 * first and not the second; those without a limit reach both. What a permission test walks over
 * ({@code two-places.json}).
 */
public final class TwoPlaces {

    /** Every role by the short name that heads its column, in that order. */
    public static final List<String> ROLES =
            List.of(
                    "system",
                    "security",
                    "audit",
                    "city",
                    "district",
                    "regulator",
                    "fire",
                    "grid",
                    "duty",
                    "manager",
                    "provider",
                    "leader");

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    /**
     * A premises, its device, the device's alarm, a hazard, a work order and a difference, since
     * the device has no certificate; {@code name} is found nowhere else.
     */
    public record Place(
            String premises,
            String name,
            String phone,
            String group,
            String groupName,
            String campaign,
            String device,
            long alarm,
            long hazard,
            long work,
            long difference) {

        /** Fills in {@code {premises}}, {@code {device}} and so on. */
        public String in(String template) {
            return template.replace("{premises}", premises)
                    .replace("{device}", device)
                    .replace("{phone}", phone)
                    .replace("{alarm}", Long.toString(alarm))
                    .replace("{hazard}", Long.toString(hazard))
                    .replace("{work}", Long.toString(work))
                    .replace("{difference}", Long.toString(difference))
                    .replace("{group}", group)
                    .replace("{campaign}", campaign);
        }
    }

    private static TwoPlaces only;

    private final Populated portal = Populated.portal();
    private final Map<String, Place> sides = new HashMap<>();

    private TwoPlaces() {
        Rest.Reply reply =
                Rest.local(portal.node())
                        .post("/api/local/demo/organisation", Populated.text("two-places.json"));
        if (reply.status() != CREATED
                && portal.as("z-system").get("/api/v1/devices/Z-2").status() >= CREATED) {
            throw new IllegalStateException("The portal did not take the two places: " + reply);
        }
        Rest.Reply looks = portal.as("z-system").post("/api/v1/differences/looks", "");
        if (looks.status() != ACCEPTED) {
            throw new IllegalStateException("The portal does not look for differences: " + looks);
        }
        sides.put(
                "in",
                new Place(
                        "Z-IN",
                        "界内试验学校",
                        "13900000032",
                        "SCHOOL",
                        "学校",
                        "YUNCHENG-2022",
                        "Z-1",
                        alarm("Z-1"),
                        hazard("z-city", "Z-IN"),
                        work("z-city", "Z-IN"),
                        difference("Z-IN")));
        sides.put(
                "out",
                new Place(
                        "Z-OUT",
                        "界外试验银行",
                        "13900000033",
                        "BANK",
                        "银行及金融机构",
                        "ZHUZHOU-2017",
                        "Z-2",
                        alarm("Z-2"),
                        hazard("t-city2", "Z-OUT"),
                        work("t-city2", "Z-OUT"),
                        difference("Z-OUT")));
        kept("z-city", "Z-IN", "Z-SP");
        kept("t-city2", "Z-OUT", "Z-SP2");
        recorded("z-city", "Z-IN", "YUNCHENG-2022");
        recorded("t-city2", "Z-OUT", "ZHUZHOU-2017");
    }

    /** What was done at the premises under its city's campaign. */
    private void recorded(String keeper, String premises, String campaign) {
        Rest.Reply reply =
                portal.as(keeper)
                        .post(
                                "/api/v1/campaigns/" + campaign + "/records",
                                """
                                {"kind": "DAILY", "premises": "%s", "heldOn": "2026-01-01", \
                                "subject": "two places"}\
                                """
                                        .formatted(premises));
        if (reply.status() != CREATED) {
            throw new IllegalStateException("The portal did not take the record: " + reply);
        }
    }

    /** Who was trained at the premises, and what its provider is qualified for. */
    private void kept(String keeper, String premises, String provider) {
        Rest office = portal.as(keeper);
        List<Rest.Reply> replies =
                List.of(
                        office.post(
                                "/api/v1/work-orders/trainings",
                                """
                                {"premises": "%s", "heldOn": "2026-01-01", "subject": "two places", \
                                "trainer": "tests", "people": 2, "byProvider": true}\
                                """
                                        .formatted(premises)),
                        office.post(
                                "/api/v1/work-orders/qualifications",
                                """
                                {"provider": "%s", "qualification": "two places", "number": "1", \
                                "issuer": "tests", "validFrom": "2026-01-01"}\
                                """
                                        .formatted(provider)));
        if (replies.stream().anyMatch(reply -> reply.status() != CREATED)) {
            throw new IllegalStateException("The portal did not take the records: " + replies);
        }
    }

    public static synchronized TwoPlaces portal() {
        if (only == null) {
            only = new TwoPlaces();
        }
        return only;
    }

    public Place inside() {
        return sides.get("in");
    }

    public Place outside() {
        return sides.get("out");
    }

    public Rest as(String role) {
        return portal.as(login(role));
    }

    public static String login(String role) {
        return "z-" + role;
    }

    /** Computes today's figures, which otherwise follow within minutes. */
    public void countToday() {
        LocalDate today = LocalDate.now(Zones.CHINA);
        Rest.Reply reply =
                as("system")
                        .post(
                                "/api/v1/statistics/recounts",
                                "{\"first\": \"%s\", \"last\": \"%s\"}".formatted(today, today));
        if (reply.status() >= CREATED) {
            throw new IllegalStateException("Today's figures could not be computed: " + reply);
        }
    }

    /** A file of figures has words, and those of shared accounts are in any language. */
    public void everyoneReads(String language) throws SQLException {
        try (Connection database = portal.node().database();
                PreparedStatement update =
                        database.prepareStatement(
                                "update account set language = ? where login = ?")) {
            for (String role : ROLES) {
                update.setString(1, language);
                update.setString(2, login(role));
                if (update.executeUpdate() != 1) {
                    throw new IllegalStateException("No account of " + role);
                }
            }
        }
    }

    /**
     * Registers a hazard.
     *
     * @return its number
     */
    public long hazard(String finder, String premises) {
        Rest.Reply reply =
                portal.as(finder)
                        .post(
                                "/api/v1/hazards",
                                """
                                {"premises": "%s", "kind": "OTHER", "what": "two places", "source": "PATROL", \
                                "foundOn": "%s", "finder": "tests"}\
                                """
                                        .formatted(premises, LocalDate.now(Zones.CHINA)));
        if (reply.status() != CREATED) {
            throw new IllegalStateException("The portal did not take the hazard: " + reply);
        }
        return reply.json().getAsJsonObject("hazard").get("number").getAsLong();
    }

    private long work(String dispatcher, String premises) {
        Rest.Reply reply =
                portal.as(dispatcher)
                        .post(
                                "/api/v1/work-orders",
                                """
                                {"premises": "%s", "kind": "REPAIR", "what": "two places"}\
                                """
                                        .formatted(premises));
        if (reply.status() != CREATED) {
            throw new IllegalStateException("The portal did not take the work order: " + reply);
        }
        return reply.json().getAsJsonObject("order").get("number").getAsLong();
    }

    private long difference(String premises) {
        Rest system = portal.as("z-system");
        List<JsonElement> found =
                await().until(
                                () ->
                                        system.get(
                                                        "/api/v1/differences?kind=CERTIFICATE&premises="
                                                                + premises)
                                                .items(),
                                differences -> !differences.isEmpty());
        return found.getFirst().getAsJsonObject().get("number").getAsLong();
    }

    private long alarm(String device) {
        Rest system = portal.as("z-system");
        system.post(
                "/api/v1/devices/" + device + "/readings",
                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 650}}"
                        .formatted(Instant.now().toEpochMilli()));
        List<JsonElement> alarms =
                await().until(
                                () -> system.get("/api/v1/alarms?device=" + device).items(),
                                found -> !found.isEmpty());
        return alarms.getFirst().getAsJsonObject().get("id").getAsLong();
    }
}

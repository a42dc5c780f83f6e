package org.andian.test.outside;

import static org.andian.test.PermissionAnswers.answered;
import static org.andian.test.PermissionAnswers.counts;
import static org.andian.test.PermissionAnswers.holds;
import static org.andian.test.PermissionAnswers.wouldHave;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.PermissionTable;
import org.andian.test.Rest;
import org.andian.test.TwoPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Each role against each address of the REST, inside and outside its reach, with guessed numbers:
 * what lies outside is not there.
 */
class PermissionRestIT {

    private static final String EXPECTED =
            """
                                 system security audit city district regulator fire grid duty manager provider leader
            device in list       io     -        -     i    i        i         i    i    i    i       i        i
            device               io     -        -     i    i        i         i    i    i    i       i        i
            device's rules       io     -        -     i    i        i         i    i    i    i       i        i
            device's oddities    io     -        -     i    i        i         i    i    i    i       i        i
            readings             io     -        -     i    i        i         i    i    i    i       i        i
            deliver reading      io     -        -     -    -        -         -    -    -    -       -        -
            register device      io     -        -     i    -        -         -    -    -    -       i        -
            retire device        io     -        -     i    -        -         -    -    -    -       i        -
            certificates         io     -        -     i    i        i         i    i    i    i       i        i
            enter certificate    io     -        -     i    -        -         -    -    -    -       i        -
            where it hung        io     -        -     i    i        i         i    i    i    i       i        i
            alarm in list        io     -        -     i    i        i         i    i    i    i       i        i
            alarms of premises   io     -        -     i    i        i         i    i    i    i       i        i
            alarm                io     -        -     i    i        i         i    i    i    i       i        i
            event in list        io     -        -     i    i        i         i    i    i    i       i        i
            acknowledge          -      -        -     i    i        -         -    i    i    i       i        -
            acknowledge many     -      -        -     i    i        -         -    i    i    i       i        -
            premises in list     io     -        -     i    i        i         i    i    i    i       i        i
            premises             io     -        -     i    i        i         i    i    i    i       i        i
            contact's phone      -      -        -     i    i        i         i    i    i    i       i        -
            files                io     -        -     i    i        i         i    i    i    i       i        i
            files of an alarm    io     -        -     i    i        i         i    i    i    i       i        i
            add a file           -      -        -     i    i        i         i    i    -    i       i        -
            add to an alarm      -      -        -     i    i        -         -    i    i    i       i        -
            files of a hazard    io     -        -     i    i        i         i    i    i    i       i        i
            hazard in list       io     -        -     i    i        i         i    i    i    i       i        i
            hazard               io     -        -     i    i        i         i    i    i    i       i        i
            enter hazard         -      -        -     i    i        i         i    i    i    i       i        -
            files of an order    io     -        -     i    i        i         i    i    i    i       i        i
            order in list        io     -        -     i    i        i         i    i    i    i       i        i
            order                io     -        -     i    i        i         i    i    i    i       i        i
            give out work        -      -        -     i    i        -         -    -    i    i       -        -
            accept work          -      -        -     -    -        -         -    -    -    -       i        -
            take over work       -      -        -     i    i        -         -    -    -    i       -        -
            rate work            -      -        -     -    -        -         -    -    -    i       -        -
            give out anew        -      -        -     i    i        -         -    -    i    i       -        -
            give up work         -      -        -     i    i        -         -    -    i    i       -        -
            record training      -      -        -     i    i        -         -    -    -    i       i        -
            trainings            io     -        -     i    i        i         i    i    i    i       i        i
            qualifications       io     -        -     i    i        i         i    i    i    i       i        i
            enter qualification  -      -        -     i    i        -         -    -    -    -       i        -
            make inspection      -      -        -     i    i        i         i    -    -    -       -        -
            check oneself        -      -        -     -    -        -         -    -    -    i       -        -
            line of a ledger     io     -        -     i    i        i         i    i    i    i       i        i
            record goods         -      -        -     i    i        i         i    i    -    -       -        -
            difference in list   io     -        -     i    i        i         i    i    i    i       i        i
            difference           io     -        -     i    i        i         i    i    i    i       i        i
            explain difference   -      -        -     i    i        i         i    -    -    -       -        -
            restore difference   -      -        -     i    i        i         i    -    -    -       -        -
            look at differences  io     -        -     -    -        -         -    -    -    -       -        -
            campaign             io     -        -     i    i        i         i    i    i    i       i        i
            quotas met           io     -        -     i    i        i         i    i    i    i       i        i
            premises of quotas   i      -        -     i    i        i         i    i    i    i       i        i
            campaign records     io     -        -     i    i        i         i    i    i    i       i        i
            record daily work    -      -        -     i    i        -         -    -    -    -       i        -
            record a case        -      -        -     i    i        i         i    -    -    -       -        -
            filings              -      -        -     i    i        i         i    -    -    -       -        i
            rankings             io     -        -     i    i        i         i    i    i    -       -        i
            days of campaign     io     -        -     i    i        i         i    i    i    i       i        i
            statistics           io     -        -     i    i        i         i    i    i    -       -        i
            rows of a figure     io     -        -     i    i        i         i    i    i    -       -        i
            figures as CSV       io     -        -     i    i        i         i    i    i    -       -        i
            figures by month     io     -        -     i    i        i         i    i    i    -       -        i
            figures of a layer   io     -        -     i    i        i         i    i    i    -       -        i
            keep a table         io     -        -     io   io       io        io   io   io   -       -        io
            kept tables          io     -        -     io   io       io        io   io   io   -       -        io
            recounts             io     -        -     -    -        -         -    -    -    -       -        -
            set aside            io     -        -     -    -        -         -    -    -    -       -        -
            orphans              io     -        -     -    -        -         -    -    -    -       -        -
            head of the audit    -      -        io    -    -        -         -    -    -    -       -        -
            """;

    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int UNPROCESSABLE = 422;

    private static final String STATISTICS =
            "?period=THIS_MONTH&rows=VENUE_GROUP&indicators=premises&group={group}";

    /** On the first day of the campaign of either place. */
    private static final String DAYS_INSIDE =
            "/api/v1/agenda?kind=PHASE&from=2022-05-24&to=2022-05-24";

    private static final String DAYS_OUTSIDE =
            "/api/v1/agenda?kind=PHASE&from=2017-06-28&to=2017-06-28";

    private final TwoPlaces places = TwoPlaces.portal();

    @BeforeEach
    void bothPlacesAreInTodaysFiguresAndWordsAreChinese() throws SQLException {
        places.countToday();
        places.everyoneReads("zh");
    }

    @Test
    void everyRoleAtEveryAddress() {
        PermissionTable table =
                new PermissionTable()
                        .with(
                                "device in list",
                                (role, place) ->
                                        holds(
                                                get(role, "/api/v1/devices?text=" + place.device()),
                                                "\"" + place.device() + "\""))
                        .with(
                                "device",
                                (role, place) ->
                                        answered(get(role, place.in("/api/v1/devices/{device}"))))
                        .with(
                                "device's rules",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/devices/{device}/rules"))))
                        .with(
                                "device's oddities",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/devices/{device}/oddities"))))
                        .with(
                                "readings",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/devices/{device}/readings"))))
                        .with(
                                "deliver reading",
                                (role, place) ->
                                        answered(
                                                post(
                                                        role,
                                                        place.in(
                                                                "/api/v1/devices/{device}/readings"),
                                                        "{\"values\": {\"temperature1\": 25}}")))
                        .with(
                                "register device",
                                (role, place) ->
                                        registered(
                                                post(
                                                        role,
                                                        "/api/v1/devices",
                                                        """
                                                        {"no": "%s", "type": "DETECTOR-4", "premises": "%s"}
                                                        """
                                                                .formatted(
                                                                        fresh(
                                                                                "Z-NEW-"
                                                                                        + role
                                                                                        + place
                                                                                                .device()),
                                                                        place.premises()))))
                        .with("retire device", this::retired)
                        .with(
                                "certificates",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/devices/{device}/certificates"))))
                        .with("enter certificate", this::entered)
                        .with(
                                "where it hung",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/devices/{device}/placements"))))
                        .with(
                                "alarm in list",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        "/api/v1/alarms?device=" + place.device()),
                                                "\"id\":" + place.alarm()))
                        .with(
                                "alarms of premises",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        "/api/v1/alarms?premises="
                                                                + place.premises()),
                                                "\"id\":" + place.alarm()))
                        .with(
                                "alarm",
                                (role, place) ->
                                        answered(get(role, place.in("/api/v1/alarms/{alarm}"))))
                        .with(
                                "event in list",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        "/api/v1/events?device=" + place.device()),
                                                "\"alarm\":" + place.alarm()))
                        .with(
                                "acknowledge",
                                (role, place) ->
                                        answered(
                                                post(
                                                        role,
                                                        place.in(
                                                                "/api/v1/alarms/{alarm}/acknowledgement"),
                                                        "{}")))
                        .with(
                                "acknowledge many",
                                (role, place) ->
                                        holds(
                                                post(
                                                        role,
                                                        "/api/v1/alarms/acknowledgements",
                                                        place.in("{\"ids\": [{alarm}]}")),
                                                "\"outOfReach\":0"))
                        .with(
                                "premises in list",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/premises?text={premises}")),
                                                place.name()))
                        .with(
                                "premises",
                                (role, place) ->
                                        answered(
                                                get(role, place.in("/api/v1/premises/{premises}"))))
                        .with(
                                "contact's phone",
                                (role, place) ->
                                        holds(
                                                get(role, place.in("/api/v1/premises/{premises}")),
                                                place.phone()))
                        .with(
                                "files",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/files/premises/{premises}"))))
                        .with(
                                "files of an alarm",
                                (role, place) ->
                                        answered(
                                                get(role, place.in("/api/v1/files/alarm/{alarm}"))))
                        .with(
                                "add a file",
                                (role, place) ->
                                        answered(
                                                file(
                                                        role,
                                                        place.in(
                                                                "/api/v1/files/premises/{premises}"))))
                        .with(
                                "add to an alarm",
                                (role, place) ->
                                        answered(
                                                file(
                                                        role,
                                                        place.in("/api/v1/files/alarm/{alarm}"))))
                        .with(
                                "files of a hazard",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in("/api/v1/files/hazard/{hazard}"))))
                        .with(
                                "hazard in list",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/hazards?premises={premises}")),
                                                "\"number\":" + place.hazard()))
                        .with(
                                "hazard",
                                (role, place) ->
                                        answered(get(role, place.in("/api/v1/hazards/{hazard}"))))
                        .with(
                                "enter hazard",
                                (role, place) ->
                                        answered(
                                                post(
                                                        role,
                                                        "/api/v1/hazards",
                                                        place.in(
                                                                """
                                                                {"premises": "{premises}", "kind": "OTHER", \
                                                                "what": "tried", "source": "PATROL", \
                                                                "foundOn": "2026-01-01", "finder": "tests"}\
                                                                """))))
                        .with(
                                "files of an order",
                                (role, place) ->
                                        answered(get(role, place.in("/api/v1/files/work/{work}"))))
                        .with(
                                "order in list",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/work-orders?premises={premises}")),
                                                "\"number\":" + place.work()))
                        .with(
                                "order",
                                (role, place) ->
                                        answered(get(role, place.in("/api/v1/work-orders/{work}"))))
                        .with("give out work", this::giveOut)
                        .with("accept work", step("steps", "\"act\": \"ACCEPT\""))
                        .with("take over work", step("takeover", "\"passed\": true"))
                        .with(
                                "rate work",
                                (role, place) ->
                                        wouldHave(
                                                post(
                                                        role,
                                                        place.in(
                                                                "/api/v1/work-orders/{work}/rating"),
                                                        "{\"stars\": 5}")))
                        .with("give out anew", step("redispatch", "\"reason\": \"tried\""))
                        .with("give up work", step("cancellation", "\"reason\": \"tried\""))
                        .with(
                                "record training",
                                (role, place) ->
                                        answered(
                                                post(
                                                        role,
                                                        "/api/v1/work-orders/trainings",
                                                        place.in(
                                                                """
                                                                {"premises": "{premises}", "heldOn": "2026-01-01", \
                                                                "subject": "tried", "trainer": "tests", "people": 1, \
                                                                "byProvider": true}\
                                                                """))))
                        .with(
                                "trainings",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/work-orders/trainings?premises={premises}")),
                                                "\"premisesCode\":\"" + place.premises() + "\""))
                        .with(
                                "qualifications",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        "/api/v1/work-orders/qualifications?provider="
                                                                + provider(place)),
                                                "\"providerCode\":\"" + provider(place) + "\""))
                        .with("enter qualification", this::qualify)
                        .with(
                                "make inspection",
                                (role, place) ->
                                        answered(
                                                post(
                                                        role,
                                                        "/api/v1/inspections",
                                                        place.in(
                                                                """
                                                                {"premises": "{premises}", "dueOn": "2030-01-01"}\
                                                                """))))
                        .with(
                                "check oneself",
                                (role, place) ->
                                        answered(
                                                post(
                                                        role,
                                                        "/api/v1/inspections/self-checks",
                                                        place.in(
                                                                "{\"premises\": \"{premises}\"}"))))
                        .with(
                                "line of a ledger",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/ledgers/HAZARD?premises={premises}")),
                                                "\"key\":\"" + place.hazard() + "\""))
                        .with(
                                "record goods",
                                (role, place) ->
                                        answered(
                                                post(
                                                        role,
                                                        "/api/v1/ledgers/entries/goods",
                                                        """
                                                        {"premises": "%s", "no": "%s", "checkedOn": "2026-01-01", \
                                                        "goods": "tried", "finding": "PASSED", "inspector": "tests"}\
                                                        """
                                                                .formatted(
                                                                        place.premises(),
                                                                        fresh("Z-G-" + role)))))
                        .with(
                                "difference in list",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/differences?premises={premises}")),
                                                "\"number\":" + place.difference() + ","))
                        .with(
                                "difference",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/differences/{difference}"))))
                        .with("explain difference", settle("dismissal"))
                        .with("restore difference", settle("restoration"))
                        .with(
                                "look at differences",
                                (role, place) ->
                                        looked(post(role, "/api/v1/differences/looks", "")))
                        .with(
                                "campaign",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in("/api/v1/campaigns/{campaign}"))))
                        .with(
                                "quotas met",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/campaigns/{campaign}/quotas"))))
                        .with(
                                "premises of quotas",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/campaigns/{campaign}/quotas/premises"
                                                                    + "?text={premises}")),
                                                "\"code\":\"" + place.premises() + "\""))
                        .with(
                                "campaign records",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/campaigns/{campaign}/records"
                                                                    + "?premises={premises}")),
                                                "\"premisesCode\":\"" + place.premises() + "\""))
                        .with("record daily work", recording("DAILY"))
                        .with("record a case", recording("CASE"))
                        .with(
                                "filings",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/filings?campaign="
                                                                        + "{campaign}"))))
                        .with(
                                "rankings",
                                (role, place) ->
                                        answered(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/assessments?campaign={campaign}"))))
                        .with(
                                "days of campaign",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.equals(places.inside())
                                                                ? DAYS_INSIDE
                                                                : DAYS_OUTSIDE),
                                                "\"key\":\"" + place.in("{campaign}") + "\""))
                        .with(
                                "statistics",
                                (role, place) ->
                                        counts(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/statistics"
                                                                        + STATISTICS))))
                        .with(
                                "rows of a figure",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/statistics/rows"
                                                                        + STATISTICS
                                                                        + "&cell=*~*~premises~NUMERATOR~CURRENT")),
                                                place.name()))
                        .with(
                                "figures as CSV",
                                (role, place) ->
                                        holds(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/statistics"
                                                                        + STATISTICS
                                                                        + "&format=csv")),
                                                "\n" + place.groupName() + ","))
                        .with(
                                "figures by month",
                                (role, place) ->
                                        counts(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/statistics/cross"
                                                                        + STATISTICS
                                                                        + "&step=MONTH"))))
                        .with(
                                "figures of a layer",
                                (role, place) ->
                                        counts(
                                                get(
                                                        role,
                                                        place.in(
                                                                "/api/v1/statistics?period=THIS_MONTH"
                                                                    + "&indicators=premises"
                                                                    + "&layers=VENUE_GROUP"
                                                                    + "&layer={group}"))))
                        .with(
                                "keep a table",
                                (role, place) ->
                                        answered(
                                                post(
                                                        role,
                                                        "/api/v1/statistics/saved",
                                                        "{\"title\": \"T7 tried\", \"question\":"
                                                                + " \"?rows=DISTRICT\"}")))
                        .with(
                                "kept tables",
                                (role, place) -> answered(get(role, "/api/v1/statistics/saved")))
                        .with(
                                "recounts",
                                (role, place) -> answered(get(role, "/api/v1/statistics/recounts")))
                        .with(
                                "set aside",
                                (role, place) -> answered(get(role, "/api/v1/set-aside")))
                        .with("orphans", (role, place) -> answered(get(role, "/api/v1/orphans")))
                        .with(
                                "head of the audit",
                                (role, place) -> answered(get(role, "/api/v1/audit/head")));
        assertEquals(
                PermissionTable.aligned(EXPECTED), table.tried(places.inside(), places.outside()));
        System.out.println("Permissions by REST: " + table.checks() + " checks, no leak");
    }

    private PermissionTable.Attempt recording(String kind) {
        return (role, place) ->
                answered(
                        post(
                                role,
                                place.in("/api/v1/campaigns/{campaign}/records"),
                                place.in(
                                        """
                                        {"kind": "%s", "premises": "{premises}", "heldOn": "2026-01-01", \
                                        "subject": "tried"}\
                                        """
                                                .formatted(kind))));
    }

    private Rest.Reply get(String role, String path) {
        return places.as(role).get(path);
    }

    private Rest.Reply post(String role, String path, String body) {
        return places.as(role).post(path, body);
    }

    private Rest.Reply file(String role, String record) {
        byte[] content = ("of " + role).getBytes(StandardCharsets.UTF_8);
        return places.as(role).post(record + "?name=tried.txt", content);
    }

    /**
     * A device of its own for each try; those who may do it at another place cannot find this one.
     */
    private String retired(String role, TwoPlaces.Place place) {
        String no = fresh("Z-END-" + role + place.device());
        post(
                "system",
                "/api/v1/devices",
                "{\"no\": \"%s\", \"premises\": \"%s\"}".formatted(no, place.premises()));
        Rest.Reply reply =
                post(role, "/api/v1/devices/" + no + "/retirement", "{\"reason\": \"tried\"}");
        return reply.status() == NO_CONTENT ? "yes" : answered(reply);
    }

    /** In place of a certificate that the device never had: whoever may do it is told so. */
    private String entered(String role, TwoPlaces.Place place) {
        Rest.Reply reply =
                places.as(role)
                        .put(
                                place.in("/api/v1/devices/{device}/certificate"),
                                "{\"number\": \"2099000000000001\", \"functions\":"
                                        + " [\"ARC_DETECTION\"], \"replaces\": 0}");
        return wouldHave(reply);
    }

    private String giveOut(String role, TwoPlaces.Place place) {
        return answered(
                post(
                        role,
                        "/api/v1/work-orders",
                        place.in(
                                """
                                {"premises": "{premises}", "kind": "INSPECT", "what": "tried"}\
                                """)));
    }

    private String qualify(String role, TwoPlaces.Place place) {
        return answered(
                post(
                        role,
                        "/api/v1/work-orders/qualifications",
                        """
                        {"provider": "%s", "qualification": "tried", "number": "1", "issuer": "tests", \
                        "validFrom": "2026-01-01"}\
                        """
                                .formatted(provider(place))));
    }

    private String provider(TwoPlaces.Place place) {
        return place.equals(places.inside()) ? "Z-SP" : "Z-SP2";
    }

    /** An act upon the order of a version that it never had: whoever may do it is told so. */
    private PermissionTable.Attempt step(String act, String says) {
        return (role, place) ->
                wouldHave(
                        post(
                                role,
                                place.in("/api/v1/work-orders/{work}/" + act),
                                "{" + says + ", \"version\": 999999}"));
    }

    /** Of a version that it never had: whoever may say something of it is told so. */
    private PermissionTable.Attempt settle(String what) {
        return (role, place) ->
                wouldHave(
                        post(
                                role,
                                place.in("/api/v1/differences/{difference}/" + what),
                                "{\"version\": 999999, \"reason\": \"tried\"}"));
    }

    private static String looked(Rest.Reply reply) {
        return reply.status() == ACCEPTED ? "yes" : answered(reply);
    }

    /** A premises out of reach is one that is not there. */
    private static String registered(Rest.Reply reply) {
        return reply.status() == UNPROCESSABLE ? "no" : answered(reply);
    }
}

package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.andian.test.PermissionTable;
import org.andian.test.Populated;
import org.andian.test.TwoPlaces;
import org.andian.test.TwoPlaces.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Each role at each page, with the addresses of what lies inside and outside its reach, typed in as
 * one who guesses would: a page says yes when the premises' name stands in what the server sent.
 */
class PermissionPagesIT {

    private static final String EXPECTED =
            """
                                 system security audit city district regulator fire grid duty manager provider leader
            alarm list           io     -        -     i    i        i         i    i    i    i       i        i
            alarm                io     -        -     i    i        i         i    i    i    i       i        i
            event list           io     -        -     i    i        i         i    i    i    i       i        i
            device list          io     -        -     i    i        i         i    i    i    i       i        i
            device               io     -        -     i    i        i         i    i    i    i       i        i
            premises list        io     -        -     i    i        i         i    i    i    i       i        i
            premises             io     -        -     i    i        i         i    i    i    i       i        i
            found by code        io     -        -     i    i        i         i    i    i    i       i        i
            found by device      io     -        -     i    i        i         i    i    i    i       i        i
            found by phone       -      -        -     i    i        i         i    i    i    i       i        -
            change device        io     -        -     i    -        -         -    -    -    -       i        -
            edit premises        io     -        -     i    i        -         -    -    -    -       -        -
            move premises        io     -        -     i    i        -         -    -    -    -       -        -
            hazard list          io     -        -     i    i        i         i    i    i    i       i        i
            hazard               io     -        -     i    i        i         i    i    i    i       i        i
            make it a hazard     -      -        -     i    i        i         i    i    i    i       i        -
            work order list      io     -        -     i    i        i         i    i    i    i       i        i
            work order           io     -        -     i    i        i         i    i    i    i       i        i
            training list        io     -        -     i    i        i         i    i    i    i       i        i
            records of campaign  io     -        -     i    i        i         i    i    i    i       i        i
            ledger               io     -        -     i    i        i         i    i    i    i       i        i
            difference list      io     -        -     i    i        i         i    i    i    i       i        i
            rows of a figure     io     -        -     i    i        i         i    i    i    -       -        i
            alarms as file       io     -        -     i    i        i         i    i    i    i       i        i
            events as file       io     -        -     i    i        i         i    i    i    i       i        i
            premises as file     io     -        -     i    i        i         i    i    i    i       i        i
            hazards as file      io     -        -     i    i        i         i    i    i    i       i        i
            work orders as file  io     -        -     i    i        i         i    i    i    i       i        i
            trainings as file    io     -        -     i    i        i         i    i    i    i       i        i
            records as file      io     -        -     i    i        i         i    i    i    i       i        i
            ledger as file       io     -        -     i    i        i         i    i    i    i       i        i
            differences as file  io     -        -     i    i        i         i    i    i    i       i        i
            rows as file         io     -        -     i    i        i         i    i    i    -       -        i
            """;
    private static final String ROWS =
            "/statistic/rows.xhtml?period=THIS_MONTH&rows=VENUE_GROUP&indicators=premises"
                    + "&group={group}&cell=*~*~premises~NUMERATOR~CURRENT";
    private static final Pattern FRAME =
            Pattern.compile(
                    "<header.*?</header>|<div\\s[^>]*class=\"print-line\".*?</div>",
                    Pattern.DOTALL);
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]+)\"");

    private static final String EXPECTED_OPEN =
            """
                                 system security audit city district regulator fire grid duty manager provider leader
            workbench            io     -        -     io   io       io        io   io   io   io      io       io
            map                  io     -        -     io   io       io        io   io   io   io      io       io
            search               io     io       -     io   io       io        io   io   io   io      io       io
            intake               io     -        -     -    -        -         -    -    -    -       -        -
            set aside            io     -        -     -    -        -         -    -    -    -       -        -
            system               io     -        -     -    -        -         -    -    -    -       -        -
            users                -      io       -     -    -        -         -    -    -    -       -        -
            new user             -      io       -     -    -        -         -    -    -    -       -        -
            requests to release  -      io       -     -    -        -         -    -    -    -       -        -
            own requests         -      -        -     io   io       -         -    -    -    io      -        -
            ask for an account   -      -        -     io   io       -         -    -    -    io      -        -
            audit trail          -      -        io    -    -        -         -    -    -    -       -        -
            rules of logins      -      io       -     -    -        -         -    -    -    -       -        -
            others' tokens       -      io       -     -    -        -         -    -    -    -       -        -
            own account          io     io       io    io   io       io        io   io   io   io      io       io
            own tokens           io     io       io    io   io       io        io   io   io   io      io       io
            new premises         io     -        -     io   io       -         -    -    -    -       -        -
            duplicates           io     -        -     io   io       -         -    -    -    -       -        -
            register device      io     -        -     io   -        -         -    -    -    -       io       -
            certificates         io     -        -     io   -        -         -    -    -    -       io       -
            import               io     io       -     io   io       io        io   io   io   io      io       -
            districts            io     -        -     -    -        -         -    -    -    -       -        -
            bodies               io     -        -     -    -        -         -    -    -    -       -        -
            regulators           io     -        -     -    -        -         -    -    -    -       -        -
            providers            io     -        -     -    -        -         -    -    -    -       -        -
            lines                io     -        -     -    -        -         -    -    -    -       -        -
            mail                 io     -        -     -    -        -         -    -    -    -       -        -
            parameters           io     -        -     -    -        -         -    -    -    -       -        -
            messages             io     -        -     io   io       io        io   io   io   io      io       io
            escalation           io     -        -     io   io       -         -    -    -    -       -        -
            what to do           io     -        -     io   io       -         -    -    -    -       -        -
            duty rota            -      -        -     io   io       -         -    -    -    io      io       -
            office contacts      -      -        -     io   io       -         -    -    -    -       io       -
            channels             io     -        -     -    -        -         -    -    -    -       -        -
            working calendar     io     io       io    io   io       io        io   io   io   io      io       io
            hazards              io     -        -     io   io       io        io   io   io   io      io       io
            proposed hazards     io     -        -     io   io       io        io   io   io   io      io       io
            credit list          io     -        -     io   io       io        io   io   io   io      io       io
            goods warnings       io     -        -     io   io       io        io   io   io   io      io       io
            fires                io     -        -     io   io       io        io   io   io   io      io       io
            checklist            io     -        -     io   io       io        io   io   io   io      io       io
            legal bases          io     -        -     io   io       io        io   io   io   io      io       io
            issuing bodies       -      -        -     io   io       io        io   -    -    -       -        -
            new hazard           -      -        -     io   io       io        io   io   io   io      io       -
            work orders          io     -        -     io   io       io        io   io   io   io      io       io
            give out work        -      -        -     io   io       -         -    -    io   io      -        -
            own work             -      -        -     -    -        -         -    -    -    -       io       -
            qualifications       io     -        -     io   io       io        io   io   io   io      io       io
            trainings            io     -        -     io   io       io        io   io   io   io      io       io
            rules for work       -      -        -     io   io       -         -    -    -    -       -        -
            inspections          io     -        -     io   io       io        io   io   io   io      io       io
            inspection plans     io     -        -     io   io       io        io   io   io   io      io       io
            patrol places        io     -        -     io   io       io        io   io   io   io      io       io
            patrol routes        io     -        -     io   io       io        io   io   io   io      io       io
            publicity            io     -        -     io   io       io        io   io   io   io      io       io
            inspection lists     io     -        -     io   io       io        io   io   io   io      io       io
            new inspection       -      -        -     io   io       io        io   -    -    io      -        -
            ledgers              io     -        -     io   io       io        io   io   io   io      io       io
            one ledger           io     -        -     io   io       io        io   io   io   io      io       io
            columns of ledgers   -      -        -     io   io       -         -    -    -    -       -        -
            fill in columns      -      -        -     io   io       -         -    -    -    -       -        -
            new area             io     -        -     io   io       io        io   io   io   -       -        io
            figures of areas     io     -        -     io   io       io        io   io   io   -       -        io
            new goods            -      -        -     io   io       io        io   io   -    -       -        -
            new violator         -      -        -     io   io       io        io   -    -    -       -        -
            documents            io     -        -     io   io       io        io   io   io   -       -        io
            write a document     -      -        -     io   io       io        io   -    -    -       -        -
            marks of documents   -      -        -     io   io       io        io   -    -    -       -        -
            document templates   -      -        -     io   io       io        io   -    -    -       -        -
            differences          io     -        -     io   io       io        io   io   io   io      io       io
            campaigns            io     -        -     io   io       io        io   io   io   io      io       io
            campaigns set up     -      -        -     io   -        -         -    -    -    -       -        -
            new buildings        io     -        -     io   io       io        io   io   io   -       -        io
            one new building     io     -        -     io   io       io        io   io   io   -       -        io
            quotas met           io     -        -     io   io       io        io   io   io   io      io       io
            installations        io     -        -     io   io       io        io   io   io   io      io       io
            pilots               io     -        -     io   io       io        io   io   io   io      io       io
            campaign records     io     -        -     io   io       io        io   io   io   io      io       io
            filings              -      -        -     io   io       io        io   -    -    -       -        io
            assessment           io     -        -     io   io       io        io   io   io   -       -        io
            rules of assessment  io     -        -     io   io       io        io   io   io   -       -        io
            my tasks             io     -        -     io   io       io        io   io   io   io      io       io
            year calendar        io     -        -     io   io       io        io   io   io   io      io       io
            calendar addresses   io     -        -     io   io       io        io   io   io   io      io       io
            statistics           io     -        -     io   io       io        io   io   io   -       -        io
            bulletins            -      -        -     io   io       io        io   io   io   -       -        io
            publications         -      -        -     io   io       io        io   io   io   -       -        io
            publish              -      -        -     io   io       -         -    -    -    -       -        -
            audit trail as file  -      -        io    -    -        -         -    -    -    -       -        -
            own exports          io     -        io    io   io       io        io   io   io   io      io       io
            """;

    private final TwoPlaces places = TwoPlaces.portal();
    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void bothPlacesAreInTodaysFigures() {
        places.countToday();
    }

    @AfterEach
    void leave() {
        visitors.values().forEach(Visitor::close);
    }

    @Test
    void noPageShowsWhatLiesOutside() {
        PermissionTable table =
                new PermissionTable()
                        .with("alarm list", shows("/alarm/list.xhtml?device={device}"))
                        .with("alarm", shows("/alarm/detail.xhtml?id={alarm}"))
                        .with("event list", shows("/alarm/events.xhtml?device={device}"))
                        .with("device list", shows("/device/list.xhtml?q={device}"))
                        .with("device", shows("/device/view.xhtml?no={device}"))
                        .with("premises list", shows("/premises/list.xhtml?q={premises}"))
                        .with("premises", shows("/premises/view.xhtml?code={premises}"))
                        .with("found by code", shows("/search.xhtml?q={premises}"))
                        .with("found by device", shows("/search.xhtml?q={device}"))
                        .with("found by phone", shows("/search.xhtml?q={phone}"))
                        .with("change device", shows("/device/change.xhtml?no={device}"))
                        .with("edit premises", shows("/premises/edit.xhtml?code={premises}"))
                        .with("move premises", shows("/premises/change.xhtml?code={premises}"))
                        .with("hazard list", shows("/hazard/list.xhtml?premises={premises}"))
                        .with("hazard", shows("/hazard/view.xhtml?id={hazard}"))
                        .with("make it a hazard", shows("/hazard/new.xhtml?alarm={alarm}"))
                        .with("work order list", shows("/workorder/list.xhtml?premises={premises}"))
                        .with("work order", shows("/workorder/view.xhtml?id={work}"))
                        .with(
                                "training list",
                                shows("/workorder/training.xhtml?premises={premises}"))
                        .with(
                                "records of campaign",
                                shows(
                                        "/campaign/records.xhtml?campaign={campaign}"
                                                + "&premises={premises}"))
                        .with(
                                "ledger",
                                shows("/ledger/view.xhtml?ledger=HAZARD&premises={premises}"))
                        .with(
                                "difference list",
                                shows("/difference/list.xhtml?premises={premises}"))
                        .with("rows of a figure", shows(ROWS))
                        .with("alarms as file", files("/alarm/list.xhtml?device={device}"))
                        .with("events as file", files("/alarm/events.xhtml?device={device}"))
                        .with("premises as file", files("/premises/list.xhtml?q={premises}"))
                        .with("hazards as file", files("/hazard/list.xhtml?premises={premises}"))
                        .with(
                                "work orders as file",
                                files("/workorder/list.xhtml?premises={premises}"))
                        .with(
                                "trainings as file",
                                files("/workorder/training.xhtml?premises={premises}"))
                        .with(
                                "records as file",
                                files(
                                        "/campaign/records.xhtml?campaign={campaign}"
                                                + "&premises={premises}"))
                        .with(
                                "ledger as file",
                                files("/ledger/view.xhtml?ledger=HAZARD&premises={premises}"))
                        .with(
                                "differences as file",
                                files("/difference/list.xhtml?premises={premises}"))
                        .with("rows as file", files(ROWS));
        assertEquals(
                PermissionTable.aligned(EXPECTED), table.tried(places.inside(), places.outside()));
        System.out.println("Permissions by pages: " + table.checks() + " checks, no leak");
    }

    @Test
    void eachPageOpensForItsRolesOnly() {
        PermissionTable table =
                new PermissionTable()
                        .with("workbench", opens("/home.xhtml"))
                        .with("map", opens("/map.xhtml"))
                        .with("search", opens("/search.xhtml?q=Z"))
                        .with("intake", opens("/intake/list.xhtml"))
                        .with("set aside", opens("/upgrade/list.xhtml"))
                        .with("system", opens("/system/view.xhtml"))
                        .with("users", opens("/users/list.xhtml"))
                        .with("new user", opens("/users/new.xhtml"))
                        .with("requests to release", opens("/users/requests.xhtml"))
                        .with("own requests", opens("/request/list.xhtml"))
                        .with("ask for an account", opens("/request/new.xhtml"))
                        .with("audit trail", opens("/audit/list.xhtml"))
                        .with("rules of logins", opens("/users/rules.xhtml"))
                        .with("others' tokens", opens("/users/tokens.xhtml"))
                        .with("own account", opens("/account/view.xhtml"))
                        .with("own tokens", opens("/account/tokens.xhtml"))
                        .with("new premises", opens("/premises/new.xhtml"))
                        .with("duplicates", opens("/premises/duplicates.xhtml"))
                        .with("register device", opens("/device/register.xhtml"))
                        .with("certificates", opens("/device/certificates.xhtml"))
                        .with("import", opens("/bulk/import.xhtml"))
                        .with("districts", opens("/district/list.xhtml"))
                        .with("bodies", opens("/regulation/bodies.xhtml"))
                        .with("regulators", opens("/regulation/regulators.xhtml"))
                        .with("providers", opens("/providers/list.xhtml"))
                        .with("lines", opens("/regulation/lines.xhtml"))
                        .with("mail", opens("/notification/delivery.xhtml"))
                        .with("parameters", opens("/setting/list.xhtml"))
                        .with("messages", opens("/notification/inbox.xhtml"))
                        .with("escalation", opens("/telling/chain.xhtml"))
                        .with("what to do", opens("/telling/steps.xhtml"))
                        .with("duty rota", opens("/notification/duty.xhtml"))
                        .with("office contacts", opens("/notification/contacts.xhtml"))
                        .with("channels", opens("/notification/channels.xhtml"))
                        .with("working calendar", opens("/setting/calendar.xhtml"))
                        .with("hazards", opens("/hazard/list.xhtml"))
                        .with("proposed hazards", opens("/hazard/proposals.xhtml"))
                        .with("credit list", opens("/hazard/credit.xhtml"))
                        .with("goods warnings", opens("/hazard/warnings.xhtml"))
                        .with("fires", opens("/hazard/fires.xhtml"))
                        .with("checklist", opens("/hazard/checklist.xhtml"))
                        .with("legal bases", opens("/hazard/bases.xhtml"))
                        .with("issuing bodies", opens("/hazard/issuers.xhtml"))
                        .with("new hazard", opens("/hazard/new.xhtml"))
                        .with("work orders", opens("/workorder/list.xhtml"))
                        .with("give out work", opens("/workorder/new.xhtml"))
                        .with("own work", opens("/workorder/own.xhtml"))
                        .with("qualifications", opens("/workorder/qualifications.xhtml"))
                        .with("trainings", opens("/workorder/training.xhtml"))
                        .with("rules for work", opens("/workorder/rules.xhtml"))
                        .with("inspections", opens("/inspection/list.xhtml"))
                        .with("inspection plans", opens("/inspection/plans.xhtml"))
                        .with("patrol places", opens("/inspection/patrol.xhtml"))
                        .with("patrol routes", opens("/inspection/routes.xhtml"))
                        .with("publicity", opens("/inspection/publicity.xhtml"))
                        .with("inspection lists", opens("/inspection/lists.xhtml"))
                        .with("new inspection", opens("/inspection/new.xhtml"))
                        .with("ledgers", opens("/ledger/list.xhtml"))
                        .with("one ledger", opens("/ledger/view.xhtml?ledger=GOODS"))
                        .with("columns of ledgers", opens("/ledger/columns.xhtml"))
                        .with("fill in columns", opens("/ledger/fill.xhtml"))
                        .with("new area", opens("/ledger/area.xhtml"))
                        .with("figures of areas", opens("/ledger/areas.xhtml"))
                        .with("new goods", opens("/ledger/goods.xhtml"))
                        .with("new violator", opens("/ledger/violator.xhtml"))
                        .with("documents", opens("/document/list.xhtml"))
                        .with("write a document", opens("/document/edit.xhtml"))
                        .with("marks of documents", opens("/document/issuers.xhtml"))
                        .with("document templates", opens("/document/templates.xhtml"))
                        .with("differences", opens("/difference/list.xhtml"))
                        .with("campaigns", opens("/campaign/list.xhtml"))
                        .with("campaigns set up", opens("/campaign/drafts.xhtml"))
                        .with("new buildings", opens("/campaign/buildings.xhtml"))
                        .with("one new building", opens("/campaign/building.xhtml"))
                        .with("quotas met", opens("/campaign/quotas.xhtml"))
                        .with("installations", opens("/campaign/installed.xhtml"))
                        .with("pilots", opens("/campaign/pilots.xhtml"))
                        .with("campaign records", opens("/campaign/records.xhtml"))
                        .with("filings", opens("/filing/list.xhtml"))
                        .with("assessment", opens("/assessment/ranking.xhtml"))
                        .with("rules of assessment", opens("/assessment/rules.xhtml"))
                        .with("my tasks", opens("/agenda/tasks.xhtml"))
                        .with("year calendar", opens("/agenda/year.xhtml"))
                        .with("calendar addresses", opens("/agenda/feeds.xhtml"))
                        .with("statistics", opens("/statistic/view.xhtml"))
                        .with("bulletins", opens("/bulletin/list.xhtml"))
                        .with("publications", opens("/publication/list.xhtml"))
                        .with("publish", opens("/publication/new.xhtml"))
                        .with(
                                "audit trail as file",
                                (role, place) ->
                                        file(role, "/audit/list.xhtml").isEmpty() ? "no" : "yes")
                        .with("own exports", opens("/export/list.xhtml"));
        assertEquals(
                PermissionTable.aligned(EXPECTED_OPEN),
                table.tried(places.inside(), places.outside()));
        System.out.println("Pages by role: " + table.checks() + " checks");
    }

    private PermissionTable.Attempt shows(String address) {
        return (role, place) -> {
            APIResponse answer = get(role, place.in(address));
            boolean isAnswer =
                    answer.status() == 200 || answer.status() == 403 || answer.status() == 404;
            return isAnswer ? holdsName(answer.text(), place) : Integer.toString(answer.status());
        };
    }

    private PermissionTable.Attempt files(String address) {
        return (role, place) -> holdsName(file(role, place.in(address)), place);
    }

    /**
     * Takes a page's list as CSV by the page's own button. @return empty where the page does not
     * open
     */
    private String file(String role, String address) {
        APIResponse opened = get(role, address);
        if (opened.status() != 200) {
            return "";
        }
        Matcher state = VIEW_STATE.matcher(opened.text());
        assertTrue(state.find(), address);
        Matcher nonce = NONCE.matcher(opened.text());
        assertTrue(nonce.find(), address);
        APIResponse answer =
                visitors.get(role)
                        .page()
                        .request()
                        .post(
                                address,
                                RequestOptions.create()
                                        .setMaxRedirects(0)
                                        .setForm(
                                                FormData.create()
                                                        .set("export", "export")
                                                        .set("export:csv", "export:csv")
                                                        .set("primefaces.nonce", nonce.group(1))
                                                        .set(
                                                                "jakarta.faces.ViewState",
                                                                state.group(1))));
        assertTrue(
                answer.headers().getOrDefault("content-disposition", "").endsWith(".csv\""),
                () -> role + " got no file from " + address);
        return answer.text();
    }

    private PermissionTable.Attempt opens(String address) {
        return (role, place) -> {
            int status = get(role, address).status();
            return switch (status) {
                case 200 -> "yes";
                case 302, 403 -> "no"; // sent to a page of one's own, or refused
                default -> Integer.toString(status);
            };
        };
    }

    /** What the frame of every page tells is the reader's own place. */
    private String holdsName(String text, Place place) {
        String told = place.equals(places.inside()) ? FRAME.matcher(text).replaceAll("") : text;
        return told.contains(place.name()) ? "yes" : "no";
    }

    private APIResponse get(String role, String address) {
        Visitor visitor =
                visitors.computeIfAbsent(
                        role,
                        who ->
                                Chromium.shared()
                                        .visitor(Populated.portal().node())
                                        .login(TwoPlaces.login(who), Populated.PASSWORD));
        return visitor.page().request().get(address, RequestOptions.create().setMaxRedirects(0));
    }
}

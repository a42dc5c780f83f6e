package org.andian.test.browser;

import com.google.gson.JsonElement;

import org.andian.test.Checkout;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.andian.test.TwoPlaces;
import org.andian.test.TwoPlaces.Place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every page of the portal at an address that shows something, with the account that sees most of
 * it. A page that stands nowhere here makes {@link #leftOut} tell its name.
 */
final class PortalPages {

    private static final Set<String> BEFORE_LOGIN =
            Set.of("/login.xhtml", "/code.xhtml", "/setup.xhtml", "/check.xhtml");

    private static final String MANAGER = "t-manager";
    private static final String DISTRICT = "140802";
    private static final String CITY = "140800";
    private static final int DAYS = 15;

    private static PortalPages only;

    private final Populated portal = Populated.portal();
    private final TwoPlaces places = TwoPlaces.portal();
    private final List<Address> addresses = new ArrayList<>();

    /** A page and who opens it. */
    record Address(String login, String path) {}

    private PortalPages() {
        places.countToday();
        addAllOfTheCityOffice();
        addAllOfTheAdministrators();
    }

    static synchronized PortalPages portal() {
        if (only == null) {
            only = new PortalPages();
        }
        return only;
    }

    /** Each page once, by the account that sees most of it. */
    List<Address> all() {
        return List.copyOf(addresses);
    }

    /** The same by account, with those of a safety manager that look otherwise. */
    Map<String, List<Address>> byLogin() {
        Map<String, List<Address>> all =
                addresses.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Address::login, TreeMap::new, Collectors.toList()));
        all.put(
                MANAGER,
                List.of(
                        new Address(MANAGER, "/home.xhtml"),
                        new Address(MANAGER, "/alarm/list.xhtml"),
                        new Address(MANAGER, "/premises/view.xhtml?code=T-SCHOOL")));
        return all;
    }

    /** The same addresses whoever opens them, each once. */
    List<String> paths() {
        return addresses.stream().map(Address::path).distinct().toList();
    }

    /** Pages of the portal that stand in no address here. */
    Set<String> leftOut() {
        Path folder = Checkout.module("portal-web").resolve("src/main/webapp");
        Set<String> left =
                Checkout.files(folder, ".xhtml").stream()
                        .map(file -> "/" + folder.relativize(file))
                        .filter(page -> !page.startsWith("/WEB-INF/"))
                        .filter(page -> !page.startsWith("/error/"))
                        .collect(Collectors.toCollection(TreeSet::new));
        left.removeAll(BEFORE_LOGIN);
        addresses.forEach(page -> left.remove(page.path().replaceFirst("\\?.*", "")));
        return left;
    }

    private void addAllOfTheCityOffice() {
        Place place = places.inside();
        String premises = "?code=" + place.premises();
        List<String> more = new ArrayList<>(ofHazardsAndInspections());
        more.addAll(
                List.of(
                        "/assessment/rules.xhtml?campaign=YUNCHENG-2022",
                        bulletin(),
                        document(),
                        place.in("/alarm/detail.xhtml?id={alarm}"),
                        place.in("/alarm/list.xhtml?device={device}"),
                        "/bulletin/schedule.xhtml",
                        "/bulletin/schedules.xhtml",
                        "/campaign/building.xhtml",
                        "/campaign/edition.xhtml?campaign=YUNCHENG-2022",
                        "/campaign/excuses.xhtml?campaign=YUNCHENG-2022",
                        "/campaign/priority.xhtml?campaign=YUNCHENG-2022",
                        setup(),
                        "/campaign/view.xhtml?code=YUNCHENG-2022",
                        "/campaign/quotas.xhtml?campaign=YUNCHENG-2022",
                        "/campaign/installed.xhtml?campaign=YUNCHENG-2022",
                        "/campaign/pilots.xhtml?campaign=YUNCHENG-2022",
                        "/campaign/records.xhtml?campaign=YUNCHENG-2022",
                        "/agenda/feeds.xhtml",
                        "/agenda/year.xhtml?month=2026-03",
                        "/device/certificates.xhtml?q=" + place.device(),
                        place.in("/device/change.xhtml?no={device}"),
                        "/device/register.xhtml",
                        place.in("/device/view.xhtml?no={device}"),
                        "/filing/list.xhtml?filingFace=LIST",
                        "/filing/list.xhtml?filingFace=REVIEW",
                        "/filing/rules.xhtml?campaign=YUNCHENG-2022",
                        "/filing/view.xhtml",
                        "/publication/new.xhtml?indicators=premises",
                        publication(),
                        "/document/edit.xhtml",
                        "/document/issuers.xhtml",
                        "/document/templates.xhtml",
                        "/ledger/area.xhtml",
                        "/ledger/areas.xhtml",
                        "/ledger/columns.xhtml",
                        place.in("/ledger/fill.xhtml?ledger=HAZARD&key={hazard}"),
                        "/ledger/goods.xhtml",
                        "/ledger/view.xhtml",
                        "/ledger/view.xhtml?ledger=AREA",
                        "/ledger/view.xhtml?ledger=EQUIPMENT",
                        "/ledger/view.xhtml?ledger=INVESTIGATION",
                        "/ledger/violator.xhtml",
                        "/premises/change.xhtml" + premises,
                        "/premises/contacts.xhtml" + premises,
                        "/premises/duplicates.xhtml",
                        "/premises/edit.xhtml" + premises,
                        "/premises/new.xhtml",
                        "/premises/view.xhtml" + premises,
                        "/request/new.xhtml",
                        "/search.xhtml",
                        "/search.xhtml?q=T-",
                        place.in("/workorder/new.xhtml?premises={premises}"),
                        place.in("/workorder/view.xhtml?id={work}"),
                        "/statistic/rows.xhtml?indicators=premises"
                                + "&cell=*~*~premises~NUMERATOR~CURRENT",
                        "/statistic/view.xhtml?columns=VENUE_GROUP&indicators=alarms,acknowledged",
                        "/statistic/view.xhtml?step=MONTH&layers=VENUE_GROUP&indicators=alarms",
                        "/statistic/saved.xhtml",
                        "/password.xhtml",
                        "/account/deputies.xhtml",
                        "/account/tokens.xhtml",
                        "/account/factor.xhtml"));
        addAll("t-city", more);
        addresses.add(pilot());
    }

    /** A pilot made for these tests, in the one city whose campaign has pilots. */
    private Address pilot() {
        String premises = Populated.fresh("T2-PILOT");
        Rest.local(portal.node())
                .post(
                        "/api/local/demo/organisation",
                        """
                        {"premises": [{"code": "%s", "name": "%s", "district": "540321", "venueGroup": "COMPLEX", \
                        "address": "1", "lon": 98.2, "lat": 31.5}]}\
                        """
                                .formatted(premises, premises));
        String desk =
                portal.person(
                        "t2-changdu", "{\"role\": \"CITY_OFFICE\", \"district\": \"540300\"}");
        String answer =
                portal.as(desk)
                        .post(
                                "/api/v1/campaigns/CHANGDU-2018/pilots",
                                """
                                {"premises": "%s", "namer": "DISTRICT", "reason": "to look at"}\
                                """
                                        .formatted(premises))
                        .body();
        String id = answer.replaceFirst("(?s).*\"pilotId\":(\\d+).*", "$1");
        return new Address(desk, "/campaign/pilot.xhtml?campaign=CHANGDU-2018&id=" + id);
    }

    private void addAllOfTheAdministrators() {
        addAll(
                "t-system",
                List.of(
                        "/device/register.xhtml",
                        places.inside().in("/device/view.xhtml?no={device}")));
        addAll(
                "t-security",
                List.of(
                        "/users/new.xhtml",
                        "/users/requests.xhtml",
                        accountRequest(),
                        "/users/view.xhtml?login=t-city",
                        "/search.xhtml?q=t-",
                        "/users/settings.xhtml",
                        "/users/tokens.xhtml",
                        "/users/rules.xhtml"));
        addAll("t-audit", List.of());
        addresses.add(new Address(TwoPlaces.login("provider"), "/workorder/own.xhtml"));
    }

    /** The address of a campaign that is being set up for these tests. */
    private String setup() {
        try (Visitor office = visitor("t-city")) {
            office.page().navigate("/campaign/drafts.xhtml");
            office.page().locator("[id='beginning:do']").click();
            office.page().waitForURL(url -> url.contains("/campaign/setup.xhtml"));
            return office.page().url().replaceFirst("^https?://[^/]+", "");
        }
    }

    /** The address of a bulletin made for these tests. */
    private String bulletin() {
        try (Visitor office = visitor("t-city")) {
            office.speak("zh");
            BulletinDesk.schedule(office.page(), Populated.fresh("stay") + "@yuncheng.gov.cn");
            BulletinDesk.make(office.page(), false);
            return office.page().url().replaceFirst("^https?://[^/]+", "");
        }
    }

    /** The address of a table published for these tests. */
    private String publication() {
        try (Visitor office = visitor("t-city")) {
            office.speak("en");
            office.page().navigate("/publication/new.xhtml?indicators=premises");
            office.page().locator("[id='publish:mark']").fill("T5-PAGES");
            office.page().locator("[id='publish:title']").fill(Populated.fresh("T5 table"));
            office.page().locator("[id='publish:goStatistic']").click();
            office.page().locator(".ui-confirmdialog-yes:visible").click();
            office.page().waitForURL(url -> url.contains("/publication/view.xhtml"));
            return office.page().url().replaceFirst("^https?://[^/]+", "");
        }
    }

    /** The address of a document made for these tests. */
    private String document() {
        String name = Populated.fresh("T6Bureau");
        HazardSteps.body(portal.node(), name, "BUREAU", CITY);
        Rest office = portal.as("t-city");
        long body =
                office.get("/api/v1/documents/issuers").items().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(one -> one.get("name").getAsString().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .get("bodyId")
                        .getAsLong();
        Rest.Reply reply =
                office.post(
                        "/api/v1/documents",
                        """
                        {"kind": "NOTICE", "body": %d, "text": {"title": "T6 notice", "body": "as said"}}\
                        """
                                .formatted(body));
        long id = reply.json().getAsJsonObject("document").get("id").getAsLong();
        return "/document/view.xhtml?id=" + id;
    }

    /**
     * The addresses of a hazard made for these tests, of the order that demands its mending, and of
     * what is planned and walked in the same office's district.
     */
    private List<String> ofHazardsAndInspections() {
        String premises = Populated.fresh("PAGES");
        portal.premises(premises, DISTRICT);
        portal.person(
                "pages-manager",
                "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"%s\"}".formatted(premises));
        String desk =
                portal.person(
                        "pages-office",
                        "{\"role\": \"DISTRICT_OFFICE\", \"district\": \"%s\"}"
                                .formatted(DISTRICT));
        String body = Populated.fresh("PagesOffice");
        HazardSteps.body(portal.node(), body, DISTRICT);
        String hazard = Long.toString(places.hazard(desk, premises));
        try (Visitor office = visitor(desk)) {
            office.speak("en");
            HazardSteps.mark(office, body, Populated.fresh("P"));
            String order = HazardSteps.order(office, hazard, body, "Mend it", DAYS);
            List<String> paths =
                    new ArrayList<>(
                            InspectionAddresses.made(
                                    portal, places.inside(), DISTRICT, desk, body));
            paths.addAll(
                    List.of(
                            places.inside().in("/hazard/new.xhtml?premises={premises}"),
                            places.inside().in("/hazard/ordering.xhtml?ids={hazard}"),
                            "/hazard/order.xhtml?id=" + order,
                            "/hazard/risk.xhtml?code=" + premises,
                            "/hazard/view.xhtml?id=" + hazard));
            return paths;
        }
    }

    /** The address of a request for an account. */
    private String accountRequest() {
        try (Visitor security = visitor("t-security")) {
            security.page().navigate("/users/requests.xhtml");
            return security.page()
                    .locator("#requests a[href*='request.xhtml']")
                    .first()
                    .getAttribute("href");
        }
    }

    /** What the account's menu offers, and what else it may open. */
    private void addAll(String login, List<String> more) {
        Collection<String> paths = new TreeSet<>(more);
        try (Visitor visitor = visitor(login)) {
            paths.addAll(visitor.menu());
        }
        paths.forEach(path -> addresses.add(new Address(login, path)));
    }

    private Visitor visitor(String login) {
        return Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
    }
}

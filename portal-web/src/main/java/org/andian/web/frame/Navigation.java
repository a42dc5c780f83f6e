package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The menu: only pages that exist and that the reader may open; a group without any is absent. */
@Named("navigation")
@RequestScoped
public class Navigation {

    /**
     * @param key bundle key of the text
     */
    public record Link(String key, String path, String icon) {}

    /**
     * @param key bundle key of the heading
     * @param links in the order shown; never empty in what the page gets
     */
    public record Group(String key, List<Link> links) {}

    private static final Link HOME = new Link("nav.home", "/home.xhtml", "pi-th-large");
    private static final Link TASKS = new Link("nav.tasks", "/agenda/tasks.xhtml", "pi-check");
    private static final Link YEAR = new Link("nav.year", "/agenda/year.xhtml", "pi-calendar");
    private static final Link ALARMS = new Link("nav.alarms", "/alarm/list.xhtml", "pi-bell");
    private static final Link EVENTS = new Link("nav.events", "/alarm/events.xhtml", "pi-list");
    private static final Link INBOX =
            new Link("nav.inbox", "/notification/inbox.xhtml", "pi-inbox");
    private static final Link CHAIN = new Link("nav.chain", "/telling/chain.xhtml", "pi-sitemap");
    private static final Link STEPS = new Link("nav.steps", "/telling/steps.xhtml", "pi-list");
    private static final Link DUTY =
            new Link("nav.duty", "/notification/duty.xhtml", "pi-calendar");
    private static final Link CONTACTS =
            new Link("nav.contacts", "/notification/contacts.xhtml", "pi-phone");
    private static final Link CHANNELS =
            new Link("nav.channels", "/notification/channels.xhtml", "pi-globe");
    private static final Link PREMISES =
            new Link("nav.premises", "/premises/list.xhtml", "pi-building");
    private static final Link MAP = new Link("nav.map", "/map.xhtml", "pi-map");
    private static final Link HAZARDS =
            new Link("nav.hazards", "/hazard/list.xhtml", "pi-exclamation-triangle");
    private static final Link PROPOSALS =
            new Link("nav.proposals", "/hazard/proposals.xhtml", "pi-question-circle");
    private static final Link DIFFERENCES =
            new Link("nav.differences", "/difference/list.xhtml", "pi-search");
    private static final Link FIRES = new Link("nav.fires", "/hazard/fires.xhtml", "pi-file");
    private static final Link WARNINGS =
            new Link("nav.warnings", "/hazard/warnings.xhtml", "pi-volume-up");
    private static final Link CREDIT = new Link("nav.credit", "/hazard/credit.xhtml", "pi-flag");
    private static final Link HAZARD_KINDS =
            new Link("nav.hazardKinds", "/hazard/kinds.xhtml", "pi-tags");
    private static final Link CHECKLIST =
            new Link("nav.checklist", "/hazard/checklist.xhtml", "pi-list");
    private static final Link BASES = new Link("nav.bases", "/hazard/bases.xhtml", "pi-link");
    private static final Link ISSUERS =
            new Link("nav.issuers", "/hazard/issuers.xhtml", "pi-briefcase");
    private static final Link WORK = new Link("nav.work", "/workorder/list.xhtml", "pi-wrench");
    private static final Link OWN_WORK =
            new Link("nav.ownWork", "/workorder/own.xhtml", "pi-wrench");
    private static final Link QUALIFICATIONS =
            new Link("nav.qualifications", "/workorder/qualifications.xhtml", "pi-briefcase");
    private static final Link TRAINING =
            new Link("nav.training", "/workorder/training.xhtml", "pi-users");
    private static final Link WORK_RULES =
            new Link("nav.workRules", "/workorder/rules.xhtml", "pi-sliders-h");
    private static final Link INSPECTIONS =
            new Link("nav.inspections", "/inspection/list.xhtml", "pi-list");
    private static final Link INSPECTION_PLANS =
            new Link("nav.inspectionPlans", "/inspection/plans.xhtml", "pi-calendar");
    private static final Link PATROLS =
            new Link("nav.patrols", "/inspection/patrol.xhtml", "pi-map");
    private static final Link PUBLICITY =
            new Link("nav.publicity", "/inspection/publicity.xhtml", "pi-volume-up");
    private static final Link INSPECTION_LISTS =
            new Link("nav.inspectionLists", "/inspection/lists.xhtml", "pi-list");
    private static final Link LEDGERS = new Link("nav.ledgers", "/ledger/list.xhtml", "pi-table");
    private static final Link CAMPAIGNS =
            new Link("nav.campaigns", "/campaign/list.xhtml", "pi-flag");
    private static final Link CAMPAIGN_DRAFTS =
            new Link("nav.campaignDrafts", "/campaign/drafts.xhtml", "pi-file");
    private static final Link NEW_BUILDINGS =
            new Link("nav.newBuildings", "/campaign/buildings.xhtml", "pi-building");
    private static final Link FILINGS = new Link("nav.filings", "/filing/list.xhtml", "pi-inbox");
    private static final Link ASSESSMENT =
            new Link("nav.assessment", "/assessment/ranking.xhtml", "pi-list");
    private static final Link STATISTICS =
            new Link("nav.statistics", "/statistic/view.xhtml", "pi-table");
    private static final Link EXPORTS =
            new Link("nav.exports", "/export/list.xhtml", "pi-download");
    private static final Link DISTRICTS =
            new Link("nav.districts", "/district/list.xhtml", "pi-sitemap");
    private static final Link BODIES =
            new Link("nav.bodies", "/regulation/bodies.xhtml", "pi-briefcase");
    private static final Link REGULATORS =
            new Link("nav.regulators", "/regulation/regulators.xhtml", "pi-link");
    private static final Link PROVIDERS =
            new Link("nav.providers", "/providers/list.xhtml", "pi-wrench");
    private static final Link LINES = new Link("nav.lines", "/regulation/lines.xhtml", "pi-tags");
    private static final Link DEVICES =
            new Link("nav.devices", "/device/list.xhtml", "pi-microchip");
    private static final Link IMPORT = new Link("nav.bulk", "/bulk/import.xhtml", "pi-upload");
    private static final Link INTAKE = new Link("nav.intake", "/intake/list.xhtml", "pi-inbox");
    private static final Link CHORES = new Link("nav.chores", "/chore/list.xhtml", "pi-clock");
    private static final Link SYSTEM = new Link("nav.system", "/system/view.xhtml", "pi-server");
    private static final Link SET_ASIDE = new Link("nav.setAside", "/upgrade/list.xhtml", "pi-box");
    private static final Link PARAMETERS =
            new Link("nav.parameters", "/setting/list.xhtml", "pi-sliders-h");
    private static final Link CALENDAR =
            new Link("nav.calendar", "/setting/calendar.xhtml", "pi-calendar");
    private static final Link BULLETINS =
            new Link("nav.bulletins", "/bulletin/list.xhtml", "pi-file-pdf");
    private static final Link PUBLICATIONS =
            new Link("nav.publications", "/publication/list.xhtml", "pi-box");
    private static final Link DOCUMENTS =
            new Link("nav.documents", "/document/list.xhtml", "pi-file");
    private static final Link MAIL =
            new Link("nav.mail", "/notification/delivery.xhtml", "pi-envelope");
    private static final Link ACCOUNT_REQUESTS =
            new Link("nav.accountRequests", "/request/list.xhtml", "pi-users");
    private static final Link USERS = new Link("nav.users", "/users/list.xhtml", "pi-users");
    private static final Link AUDIT = new Link("nav.audit", "/audit/list.xhtml", "pi-history");

    private static final List<Group> ALL =
            List.of(
                    new Group(
                            "nav.watch",
                            List.of(HOME, TASKS, ALARMS, INBOX, DUTY, EVENTS, PREMISES, MAP, YEAR)),
                    new Group(
                            "nav.supervision",
                            List.of(
                                    HAZARDS,
                                    PROPOSALS,
                                    INSPECTIONS,
                                    INSPECTION_PLANS,
                                    PATROLS,
                                    PUBLICITY,
                                    DIFFERENCES,
                                    WORK,
                                    OWN_WORK,
                                    QUALIFICATIONS,
                                    TRAINING,
                                    LEDGERS,
                                    CREDIT,
                                    WARNINGS,
                                    FIRES)),
                    new Group(
                            "nav.campaign",
                            List.of(
                                    CAMPAIGNS,
                                    CAMPAIGN_DRAFTS,
                                    NEW_BUILDINGS,
                                    FILINGS,
                                    ASSESSMENT)),
                    new Group(
                            "nav.figures",
                            List.of(STATISTICS, BULLETINS, PUBLICATIONS, DOCUMENTS, EXPORTS)),
                    new Group(
                            "nav.settings",
                            List.of(
                                    DEVICES,
                                    DISTRICTS,
                                    BODIES,
                                    REGULATORS,
                                    PROVIDERS,
                                    CONTACTS,
                                    LINES,
                                    HAZARD_KINDS,
                                    CHECKLIST,
                                    INSPECTION_LISTS,
                                    BASES,
                                    ISSUERS,
                                    WORK_RULES,
                                    IMPORT,
                                    INTAKE,
                                    CHORES,
                                    SYSTEM,
                                    SET_ASIDE,
                                    CALENDAR,
                                    PARAMETERS,
                                    CHAIN,
                                    STEPS,
                                    CHANNELS,
                                    MAIL,
                                    ACCOUNT_REQUESTS,
                                    USERS,
                                    AUDIT)));

    @Inject private CurrentUser user;

    @Inject private OwnPremises own;

    /** What is left out is forbidden as well: menu and filter ask the same {@link PageRights}. */
    public List<Group> getGroups() {
        Scope scope = user.scope();
        return ALL.stream()
                .map(
                        group ->
                                new Group(
                                        group.key(),
                                        group.links().stream()
                                                .filter(allowed(scope))
                                                .map(this::own)
                                                .toList()))
                .filter(group -> !group.links().isEmpty())
                .toList();
    }

    /** At most four; the fifth place of the phone's bar opens the whole menu. */
    public List<Link> getTabs() {
        return Stream.of(
                        shortened(HOME),
                        shortened(ALARMS),
                        MAP,
                        PREMISES,
                        shortened(USERS),
                        shortened(AUDIT))
                .filter(allowed(user.scope()))
                .limit(4)
                .map(this::own)
                .toList();
    }

    /** Whether the page that is being shown is the link's own or belongs to it. */
    public boolean isHere(Link link) {
        return leadsTo(link, FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    /** One link of the menu at most does so, and one of the phone's bar. */
    static boolean leadsTo(Link link, String page) {
        String path = link.path().replaceFirst("\\?.*", "");
        return placeOf(page).equals(placeOf(path));
    }

    /**
     * The one link a page belongs to: its own, or else the first of its folder, whose pages are
     * details of what that lists. Empty where the menu has neither.
     */
    private static Optional<Link> placeOf(String page) {
        String folder = folderOf(page);
        return links().filter(link -> link.path().equals(page))
                .findFirst()
                .or(
                        () ->
                                links().filter(link -> !folder.isEmpty())
                                        .filter(link -> folderOf(link.path()).equals(folder))
                                        .findFirst());
    }

    /** Of the text by which the menu leads to a page; empty where it does not. */
    public static Optional<String> keyOf(String page) {
        return links().filter(link -> link.path().equals(page)).map(Link::key).findFirst();
    }

    /** The same of the page it belongs to. */
    public static Optional<String> keyOfPlace(String page) {
        return placeOf(page).map(Link::key);
    }

    /** All there are, whoever may see them. */
    static Stream<Link> links() {
        return ALL.stream().flatMap(group -> group.links().stream());
    }

    /** Empty for a page that stands in none. */
    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Whoever has one premises alone is led to it, not to a list of one. */
    private Link own(Link link) {
        PremisesRow one = link.equals(PREMISES) ? own.getOne() : null;
        return one == null
                ? link
                : new Link(
                        "nav.premises.own", "/premises/view.xhtml?code=" + one.code(), link.icon());
    }

    private static Link shortened(Link link) {
        return new Link(link.key() + ".short", link.path(), link.icon());
    }

    private static Predicate<Link> allowed(Scope scope) {
        return link -> PageRights.allow(link.path(), scope);
    }
}

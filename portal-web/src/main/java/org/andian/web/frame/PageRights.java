package org.andian.web.frame;

import org.andian.portal.bulk.Kind;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which folders of pages are for whom; what a page shows is limited further by the doors. A folder
 * or page that is not named here is nobody's.
 */
public final class PageRights {

    /**
     * A folder ends in a slash; anything else is one page.
     *
     * <p>Several may cover one page, as a folder and the page itself do: then all of them must
     * allow it.
     */
    private static final Map<String, Predicate<Scope>> BY_FOLDER =
            Map.ofEntries(
                    Map.entry("/account/", scope -> true),
                    Map.entry("/password.xhtml", scope -> true),
                    Map.entry("/error/", scope -> true),
                    Map.entry("/resources/", scope -> true),
                    Map.entry("/push/alarms", scope -> true),
                    Map.entry("/push-worker.js", scope -> true),
                    Map.entry("/", scope -> true),
                    Map.entry("/chore/", scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry("/district/", scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry("/intake/", scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry("/notification/", PageRights::seesBusiness),
                    Map.entry(
                            "/notification/channels.xhtml",
                            scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry(
                            "/notification/delivery.xhtml",
                            scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry(
                            "/notification/duty.xhtml",
                            scope -> keepsParties(scope) || scope.may(Role.SAFETY_MANAGER::equals)),
                    Map.entry("/notification/contacts.xhtml", PageRights::keepsParties),
                    Map.entry("/request/", scope -> scope.may(Role::mayAskForAccounts)),
                    Map.entry("/telling/", scope -> scope.mayRead(Role::mayKeepChain)),
                    Map.entry("/regulation/", scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry("/setting/calendar.xhtml", scope -> true),
                    Map.entry("/setting/list.xhtml", scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry("/system/", scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry("/upgrade/", scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry("/bulk/", scope -> !Kind.of(scope).isEmpty()),
                    Map.entry("/users/", scope -> scope.has(Role.SECURITY_ADMINISTRATOR)),
                    Map.entry("/assessment/", PageRights::seesStatistics),
                    Map.entry("/audit/", scope -> scope.has(Role.AUDIT_ADMINISTRATOR)),
                    Map.entry("/bulletin/", PageRights::seesBulletins),
                    Map.entry("/publication/", PageRights::seesBulletins),
                    Map.entry("/publication/new.xhtml", scope -> scope.may(Role::mayPublish)),
                    Map.entry("/file", PageRights::seesBusiness),
                    Map.entry("/alarm/", PageRights::seesBusiness),
                    Map.entry("/campaign/", PageRights::seesBusiness),
                    Map.entry("/campaign/building.xhtml", PageRights::seesStatistics),
                    Map.entry("/campaign/buildings.xhtml", PageRights::seesStatistics),
                    Map.entry(
                            "/campaign/drafts.xhtml",
                            scope -> scope.mayRead(Role::maySetUpCampaigns)),
                    Map.entry(
                            "/campaign/setup.xhtml",
                            scope -> scope.mayRead(Role::maySetUpCampaigns)),
                    Map.entry("/filing/", scope -> scope.mayRead(Role::maySeeFilings)),
                    Map.entry(
                            "/filing/rules.xhtml",
                            scope -> scope.mayRead(Role::mayKeepFilingRules)),
                    Map.entry("/agenda/", PageRights::seesBusiness),
                    Map.entry("/device/", PageRights::seesBusiness),
                    Map.entry("/hazard/", PageRights::seesBusiness),
                    Map.entry("/hazard/new.xhtml", scope -> scope.may(Role::mayRegisterHazards)),
                    Map.entry(
                            "/hazard/issuers.xhtml", scope -> scope.may(Role::maySuperviseHazards)),
                    Map.entry(
                            "/hazard/ordering.xhtml",
                            scope -> scope.may(Role::maySuperviseHazards)),
                    Map.entry("/hazard/risk.xhtml", scope -> scope.may(Role::maySuperviseHazards)),
                    Map.entry("/difference/", PageRights::seesBusiness),
                    Map.entry("/workorder/", PageRights::seesBusiness),
                    Map.entry("/workorder/new.xhtml", scope -> scope.may(Role::mayDispatchWork)),
                    Map.entry("/workorder/own.xhtml", scope -> scope.mayRead(Role::mayDoWork)),
                    Map.entry(
                            "/workorder/rules.xhtml",
                            scope -> scope.mayRead(Role::mayKeepWorkRules)),
                    Map.entry("/inspection/", PageRights::seesBusiness),
                    Map.entry(
                            "/inspection/new.xhtml",
                            scope ->
                                    scope.may(
                                            role ->
                                                    role.mayPlanInspections()
                                                            || role.maySelfCheck())),
                    Map.entry("/ledger/", PageRights::seesBusiness),
                    Map.entry("/ledger/area.xhtml", PageRights::seesStatistics),
                    Map.entry("/ledger/areas.xhtml", PageRights::seesStatistics),
                    Map.entry("/ledger/columns.xhtml", scope -> scope.may(Role::mayKeepLedgers)),
                    Map.entry("/ledger/fill.xhtml", scope -> scope.may(Role::mayKeepLedgers)),
                    Map.entry("/ledger/goods.xhtml", scope -> scope.may(Role::mayInspect)),
                    Map.entry(
                            "/ledger/violator.xhtml",
                            scope -> scope.may(Role::maySuperviseHazards)),
                    Map.entry("/document/", PageRights::seesStatistics),
                    Map.entry("/document/edit.xhtml", PageRights::writesDocuments),
                    Map.entry("/document/issuers.xhtml", PageRights::writesDocuments),
                    Map.entry("/document/templates.xhtml", PageRights::writesDocuments),
                    Map.entry("/device/certificates.xhtml", PageRights::keepsDevices),
                    Map.entry("/device/change.xhtml", PageRights::keepsDevices),
                    Map.entry("/device/register.xhtml", PageRights::keepsDevices),
                    Map.entry(
                            "/export/",
                            scope -> seesBusiness(scope) || scope.has(Role.AUDIT_ADMINISTRATOR)),
                    Map.entry("/premises/", PageRights::seesBusiness),
                    Map.entry("/premises/change.xhtml", PageRights::keepsPremises),
                    Map.entry(
                            "/premises/contacts.xhtml", scope -> scope.may(Role::mayKeepContacts)),
                    Map.entry("/premises/duplicates.xhtml", PageRights::keepsPremises),
                    Map.entry("/premises/edit.xhtml", PageRights::keepsPremises),
                    Map.entry("/premises/new.xhtml", PageRights::keepsPremises),
                    Map.entry("/providers/", scope -> scope.has(Role.SYSTEM_ADMINISTRATOR)),
                    Map.entry("/statistic/", PageRights::seesStatistics),
                    Map.entry("/map.xhtml", PageRights::seesBusiness),
                    Map.entry("/search.xhtml", PageRights::searches),
                    Map.entry("/home.xhtml", PageRights::seesBusiness));

    private PageRights() {}

    /**
     * @param path inside the application, decoded, such as {@code /alarm/list.xhtml}
     * @return whether every rule for the path's folder and page lets the caller in; false when
     *     there is none
     */
    public static boolean allow(String path, Scope scope) {
        List<Predicate<Scope>> rules =
                BY_FOLDER.entrySet().stream()
                        .filter(right -> covers(right.getKey(), path))
                        .map(Map.Entry::getValue)
                        .toList();
        return !rules.isEmpty() && rules.stream().allMatch(rule -> rule.test(scope));
    }

    /**
     * Whether a rule names the path's folder or page: where none does, there is no page of ours.
     */
    public static boolean knows(String path) {
        return BY_FOLDER.keySet().stream().anyMatch(place -> covers(place, path));
    }

    private static boolean covers(String place, String path) {
        boolean isFolder = place.length() > 1 && place.endsWith("/");
        return isFolder ? path.startsWith(place) : path.equals(place);
    }

    /** The first page of an account: the two administrators without business have no workbench. */
    public static String startPage(Scope scope) {
        if (seesBusiness(scope)) {
            return "/home.xhtml";
        }
        return scope.has(Role.AUDIT_ADMINISTRATOR) ? "/audit/list.xhtml" : "/users/list.xhtml";
    }

    /** Whoever looks over more than single premises, and is no administrator. */
    private static boolean seesBulletins(Scope scope) {
        return scope.grants().stream()
                .anyMatch(
                        grant ->
                                !grant.role().isAdministrator()
                                        && grant.premisesId() == null
                                        && grant.providerId() == null);
    }

    /** Registers, edits, moves and closes premises in its reach. */
    public static boolean keepsPremises(Scope scope) {
        return scope.may(Role::mayKeepPremises);
    }

    /** Whoever has records to find: of the business, or accounts. */
    static boolean searches(Scope scope) {
        return seesBusiness(scope) || scope.has(Role.SECURITY_ADMINISTRATOR);
    }

    /** Keeps the contacts of service providers or bodies. */
    private static boolean keepsParties(Scope scope) {
        return scope.may(
                role ->
                        role == Role.CITY_OFFICE
                                || role == Role.DISTRICT_OFFICE
                                || role == Role.SERVICE_PROVIDER);
    }

    private static boolean keepsDevices(Scope scope) {
        return scope.may(Role::mayKeepDevices);
    }

    private static boolean writesDocuments(Scope scope) {
        return scope.may(Role::mayWriteDocuments);
    }

    private static boolean seesBusiness(Scope scope) {
        return scope.grants().stream().anyMatch(Grant::seesBusiness);
    }

    /**
     * Sums over districts are for those whose reach is districts: not for one premises, not for
     * those a provider serves.
     */
    public static boolean seesStatistics(Scope scope) {
        return scope.grants().stream()
                .anyMatch(
                        grant ->
                                grant.seesBusiness()
                                        && grant.premisesId() == null
                                        && grant.providerId() == null);
    }
}

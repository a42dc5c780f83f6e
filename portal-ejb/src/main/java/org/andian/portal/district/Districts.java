package org.andian.portal.district;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Revisions;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.InstallationKeys;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;

/** Door: districts and the installation's city. */
@Stateless
public class Districts {

    @Inject private Sql sql;

    @Inject private DistrictTree tree;

    @Inject private CellCache cells;

    @Inject private Revisions revisions;

    @Inject private Audit audit;

    @Inject private Settings settings;

    /**
     * The city this installation serves; empty until set-up has chosen one. In the demo all four
     * reference cities are served.
     */
    public Optional<District> city() {
        return settings.find(InstallationKeys.CITY).flatMap(tree::findByCode);
    }

    /**
     * Whether this installation shows invented data: environment {@code PORTAL_DEMO} or setting
     * {@code demo} is 1.
     */
    public boolean isDemo() {
        return "1".equals(System.getenv("PORTAL_DEMO")) || settings.get(InstallationKeys.DEMO);
    }

    /**
     * From now on the installation serves this city.
     *
     * @throws Refusal NO_CITY when the code is no city's
     */
    public void chooseCity(Scope scope, String districtCode) {
        scope.require(Role::mayConfigure, "choose the city");
        District city =
                tree.findByCode(districtCode)
                        .filter(Districts::isCity)
                        .orElseThrow(() -> new Refusal(DistrictReason.NO_CITY, districtCode));
        settings.set(InstallationKeys.CITY, city.code(), scope.login());
        revisions.bump("org");
        audit.done(scope.login(), "city.choose", "district " + city.code(), city.name());
    }

    /**
     * Districts valid today inside the caller's reach and the served cities (the districts
     * themselves are public; the list says where the caller works). Administrators, who set other
     * people's reach, get all.
     */
    public List<District> list(Scope scope) {
        List<District> served = cities();
        return tree.valid().stream()
                .filter(
                        district ->
                                served.stream()
                                        .anyMatch(city -> district.path().startsWith(city.path())))
                .filter(
                        district ->
                                scope.grants().stream().anyMatch(grant -> covers(grant, district)))
                .toList();
    }

    private static boolean covers(Grant grant, District district) {
        return grant.districtPath() == null || district.path().startsWith(grant.districtPath());
    }

    /** The cities served: the chosen one, or all four in the demo and before set-up. */
    public List<District> cities() {
        Optional<District> chosen = isDemo() ? Optional.empty() : city();
        return chosen.map(List::of)
                .orElseGet(() -> tree.valid().stream().filter(Districts::isCity).toList());
    }

    /**
     * By code (a withdrawn one leads to its successor), or by name where the district has no code.
     */
    public Optional<District> find(String codeOrName) {
        return tree.findByCode(codeOrName).or(() -> tree.findByName(codeOrName));
    }

    /**
     * As {@link #find}.
     *
     * @throws Refusal UNKNOWN when there is none
     */
    public District get(String codeOrName) {
        return find(codeOrName).orElseThrow(() -> new Refusal(DistrictReason.UNKNOWN, codeOrName));
    }

    /**
     * One of any time.
     *
     * @throws Refusal UNKNOWN when there is none
     */
    public District get(long id) {
        return tree.find(id).orElseThrow(() -> new Refusal(DistrictReason.UNKNOWN, id));
    }

    /**
     * A district premises may lie in, valid today: by code or name as {@link #find}.
     *
     * @throws Refusal UNKNOWN when there is none
     */
    public District getPlace(String codeOrName) {
        return tree.place(codeOrName)
                .orElseThrow(() -> new Refusal(DistrictReason.UNKNOWN, codeOrName));
    }

    /**
     * Schematic cells (Voronoi of the districts' points inside a buffered hull), GeoJSON
     * FeatureCollection as text, feature properties {@code id, code, name}; districts without a
     * point are left out.
     */
    public String cells(long cityId) {
        return cells.of(cityId);
    }

    private static boolean isCity(District district) {
        return "city".equals(district.level());
    }
}

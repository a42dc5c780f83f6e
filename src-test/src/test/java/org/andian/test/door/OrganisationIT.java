package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.district.DistrictEdit;
import org.andian.portal.district.DistrictKeeping;
import org.andian.portal.district.DistrictNode;
import org.andian.portal.district.DistrictReason;
import org.andian.portal.district.Districts;
import org.andian.portal.district.NewDistrict;
import org.andian.portal.district.NewDistrict.Level;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.portal.premises.standing.Placement;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.BodyEdit;
import org.andian.portal.regulation.BodyKeeping;
import org.andian.portal.regulation.BodyRow;
import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.regulation.NewBody.Kind;
import org.andian.portal.regulation.NewRegulator;
import org.andian.portal.regulation.RegulationReason;
import org.andian.portal.regulation.RegulatorRow;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Districts, bodies, regulators, providers and lines, as the system administrator and nobody else
 * keeps them.
 */
@ArquillianTest
class OrganisationIT {

    private static final String COUNTY = "540399";

    @Inject private Stage stage;

    @Inject private Districts districts;

    @Inject private DistrictKeeping keeping;

    @Inject private Bodies bodies;

    @Inject private BodyKeeping bodyKeeping;

    @Inject private Providers providers;

    @Inject private PremisesRegister register;

    @Inject private Lines lines;

    @Inject private Placements placements;

    private LocalDate today;
    private String run;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void day() {
        today = stage.today();
        run = Long.toString(stage.now().toEpochMilli());
    }

    @Test
    void premisesOfAWithdrawnDistrictGoOverAndThePastStays() {
        long city = districts.find("540300").orElseThrow().id();
        long next = districts.find("540302").orElseThrow().id();
        long county =
                keeping.add(
                        Stage.PORTAL,
                        new NewDistrict(
                                city, Level.COUNTY, "OR County", COUNTY, today.minusDays(10)));
        long town =
                keeping.add(
                        Stage.PORTAL,
                        new NewDistrict(
                                county, Level.TOWNSHIP, "OR Town", null, today.minusDays(10)));
        stage.premises("OG-1", COUNTY, "MALL");

        assertRefused(
                DistrictReason.HAS_BELOW, () -> keeping.edit(Stage.PORTAL, ending(county, next)));
        keeping.edit(
                Stage.PORTAL,
                new DistrictEdit(
                        town, "OR Town", today.minusDays(10), today, null, node(town).version()));
        assertRefused(
                DistrictReason.SUCCESSOR_MISSING,
                () -> keeping.edit(Stage.PORTAL, ending(county, null)));
        assertEquals(1, keeping.edit(Stage.PORTAL, ending(county, next)));

        assertEquals(
                next,
                districts.find(COUNTY).orElseThrow().id(),
                "a withdrawn code leads to what follows it");
        assertEquals(
                next,
                placements.on(today).stream()
                        .filter(
                                placement ->
                                        placement.districtId() == next
                                                && placement.venueGroup().equals("MALL"))
                        .findFirst()
                        .map(Placement::districtId)
                        .orElseThrow());
        assertEquals(today, node(county).district().validTo());
        assertRefused(
                DistrictReason.CODE_TAKEN,
                () ->
                        keeping.add(
                                Stage.PORTAL,
                                new NewDistrict(city, Level.COUNTY, "OR Other", COUNTY, today)));
    }

    /** The trail has ids; only its reader needs to know what they stand for. */
    @Test
    void whoReadsTheTrailReadsTheNamesOfWhatItNames() {
        Scope auditor = stage.person("or-auditor", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null);
        Scope leader = stage.person("or-leader", Role.LEADER, "140800", Set.of(), null);
        long body =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody("OR Named " + run, Kind.BUREAU, "COMMERCE", "140800", true));
        stage.premises("OR-NAMED", "140802", "MALL");
        long premises = register.find(Stage.PORTAL, "OR-NAMED").orElseThrow().id();
        assertEquals(Optional.of("OR Named " + run), bodies.findName(auditor, body));
        assertEquals(Optional.empty(), bodies.findName(auditor, Long.MAX_VALUE));
        assertEquals("OR-NAMED", register.name(auditor, premises).orElseThrow().code());
        assertNotAllowed(() -> bodies.findName(leader, body));
        assertNotAllowed(() -> register.name(leader, premises));
        assertEquals("OR-NAMED", register.nameWithin(leader, premises).orElseThrow().code());
        assertEquals(Optional.empty(), register.nameWithin(auditor, premises));
        Scope elsewhere = stage.person("or-else", Role.LEADER, "430200", Set.of(), null);
        assertEquals(Optional.empty(), register.nameWithin(elsewhere, premises));
    }

    @Test
    void theRegulatorOfADayIsTheOneNamedThen() {
        long first =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody("OR Commerce " + run, Kind.BUREAU, "COMMERCE", "140800", true));
        long second =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(
                                "OR Culture " + run,
                                Kind.BUREAU,
                                "CULTURE-HERITAGE",
                                "140800",
                                true));
        Placement place =
                new Placement(
                        0,
                        districts.find("140821").orElseThrow().id(),
                        districts.find("140821").orElseThrow().path(),
                        "HOTEL");
        NewRegulator reach = new NewRegulator(first, "HOTEL", "140821");
        bodies.setRegulator(Stage.PORTAL, reach, today.minusDays(100));
        assertRefused(
                RegulationReason.REGULATOR_SETTLED,
                () ->
                        bodies.setRegulator(
                                Stage.PORTAL,
                                new NewRegulator(second, "HOTEL", "140821"),
                                today.minusDays(50)));
        bodies.setRegulator(
                Stage.PORTAL, new NewRegulator(second, "HOTEL", "140821"), today.minusDays(1));
        assertEquals(
                "COMMERCE",
                placements.responsibleOn(today.minusDays(2)).department(place).orElse(""));
        assertEquals(
                "CULTURE-HERITAGE",
                placements.responsibleOn(today.minusDays(1)).department(place).orElse(""));

        BodyRow body = body(second);
        assertRefused(
                RegulationReason.DEPARTMENT_FIXED,
                () -> bodyKeeping.edit(Stage.PORTAL, edited(body, "EDUCATION", null, null)));
        assertRefused(
                RegulationReason.STILL_REGULATES,
                () ->
                        bodyKeeping.edit(
                                Stage.PORTAL,
                                edited(body, body.department(), null, today.plusDays(1))));
        RegulatorRow row =
                bodies.regulators(Stage.PORTAL).stream()
                        .filter(one -> one.body().equals(body.name()) && one.to() == null)
                        .findFirst()
                        .orElseThrow();
        bodies.endRegulator(Stage.PORTAL, row.id(), today);
        assertEquals(
                "",
                placements.responsibleOn(today).body(place).filter(body.name()::equals).orElse(""));
        assertEquals(
                "CULTURE-HERITAGE",
                placements.responsibleOn(today.minusDays(1)).department(place).orElse(""));
    }

    @Test
    void noBodyStandsAboveItself() {
        long upper =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody("OR Upper " + run, Kind.BUREAU, null, "140800", true));
        long lower =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody("OR Lower " + run, Kind.SECTION, null, "140800", true));
        bodyKeeping.edit(Stage.PORTAL, edited(body(lower), null, upper, null));
        assertEquals("OR Upper " + run, body(lower).parent());
        assertRefused(
                RegulationReason.ABOVE_ITSELF,
                () -> bodyKeeping.edit(Stage.PORTAL, edited(body(upper), null, lower, null)));
        BodyRow stale = body(upper);
        bodyKeeping.edit(Stage.PORTAL, edited(stale, null, null, today.plusDays(30)));
        assertRefused(
                RegulationReason.CHANGED,
                () -> bodyKeeping.edit(Stage.PORTAL, edited(stale, null, null, null)));
    }

    @Test
    void onlyTheSystemAdministratorKeepsThem() {
        providers.registerProvider(Stage.PORTAL, "OR-" + run, "Provider", null, true);
        Provider registered = provider("OR-" + run);
        Provider provider =
                new Provider(
                        registered.id(),
                        registered.code(),
                        "Renamed",
                        "12345678",
                        registered.version());
        for (Scope other :
                List.of(
                        Scope.nobody(),
                        stage.person("or-city", Role.CITY_OFFICE, "140800", Set.of(), null),
                        stage.person("or-leader", Role.LEADER, "140800", Set.of(), null))) {
            assertNotAllowed(() -> keeping.tree(other, districts.cities()));
            assertNotAllowed(
                    () ->
                            keeping.add(
                                    other,
                                    new NewDistrict(
                                            districts.find("140802").orElseThrow().id(),
                                            Level.TOWNSHIP,
                                            "OR Never",
                                            null,
                                            today)));
            assertNotAllowed(() -> bodyKeeping.list(other));
            assertNotAllowed(() -> bodies.regulators(other));
            assertNotAllowed(() -> bodies.endRegulator(other, 1, today));
            assertNotAllowed(() -> providers.edit(other, provider));
            assertNotAllowed(
                    () -> lines.editDepartment(other, new Department("EDUCATION", "x", "x", 1, 0)));
            assertNotAllowed(
                    () ->
                            lines.editVenueGroup(
                                    other, new VenueGroup("MALL", "x", "x", null, 1, 0)));
        }
        providers.edit(Stage.PORTAL, provider);
        Provider renamed = provider(provider.code());
        assertEquals("Renamed 12345678", renamed.name() + " " + renamed.phone());
        assertRefused(PremisesReason.CHANGED, () -> providers.edit(Stage.PORTAL, provider));
    }

    /** A provider is where it serves: the offices of a city name those of the city alone. */
    @Test
    void providersAreThoseOfTheCallersCity() {
        for (String name : List.of("NEAR", "FAR", "IDLE")) {
            providers.registerProvider(Stage.PORTAL, run + name, "Provider " + name, null, true);
        }
        register.register(Stage.PORTAL, served("OGN-" + run, "140881", run + "NEAR"));
        register.register(Stage.PORTAL, served("OGF-" + run, "430211", run + "FAR"));
        Scope district =
                stage.person("og-district", Role.DISTRICT_OFFICE, "140802", Set.of("SCHOOL"), null);
        Scope manager =
                stage.person("og-m" + run, Role.SAFETY_MANAGER, null, Set.of(), "OGF-" + run);
        assertEquals(List.of("FAR", "IDLE", "NEAR"), known(Stage.PORTAL));
        assertEquals(List.of("IDLE", "NEAR"), known(district));
        assertEquals(List.of("FAR"), known(manager));
        assertNotAllowed(() -> known(Scope.nobody()));
        assertRefused(
                PremisesReason.NO_PROVIDER,
                () -> register.register(district, served("OGX-" + run, "140802", run + "FAR")));
    }

    /** Of this run's, without its mark. */
    private List<String> known(Scope scope) {
        return providers.list(scope).stream()
                .map(Provider::code)
                .filter(code -> code.startsWith(run))
                .map(code -> code.substring(run.length()))
                .toList();
    }

    private static NewPremises served(String code, String district, String provider) {
        return new NewPremises(
                code,
                code,
                null,
                district,
                "SCHOOL",
                provider,
                "1 Test Road",
                null,
                null,
                null,
                null,
                true);
    }

    private Provider provider(String code) {
        return providers.list(Stage.PORTAL).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private DistrictEdit ending(long id, Long successor) {
        return new DistrictEdit(
                id, "OR County", today.minusDays(10), today, successor, node(id).version());
    }

    /** As the list of premises of a city shows those of all its districts. */
    @Test
    void aDistrictCountsWhatLiesBelowIt() {
        long city = districts.find("140800").orElseThrow().id();
        long county = districts.find("140802").orElseThrow().id();
        long before = node(city).premises();
        long here = node(county).premises();
        register.register(Stage.PORTAL, served("OGB-" + run, "140802", null));
        assertEquals(before + 1, node(city).premises());
        assertEquals(here + 1, node(county).premises());
    }

    private DistrictNode node(long id) {
        return keeping.tree(Stage.PORTAL, districts.cities()).stream()
                .filter(node -> node.district().id() == id)
                .findFirst()
                .orElseThrow();
    }

    private BodyRow body(long id) {
        return bodyKeeping.list(Stage.PORTAL).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static BodyEdit edited(BodyRow row, String department, Long parent, LocalDate to) {
        return new BodyEdit(
                row.id(),
                row.name(),
                row.kind(),
                department,
                "140800",
                parent,
                row.validFrom(),
                to,
                row.version());
    }
}

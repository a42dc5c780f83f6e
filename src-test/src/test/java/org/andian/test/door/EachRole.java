package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One person of each role: one premises lies in the reach of all who see premises at all, another
 * in nobody's but the city's office's, for whom a third lies in another city.
 */
@Dependent
class EachRole {

    static final String CITY = "130700";
    static final String EAST = "130702";
    static final String WEST = "130703";
    private static final String OTHER_CITY = "140800";
    private static final String FAR = "140881";

    @Inject private Stage stage;

    @Inject private PremisesRegister premises;

    @Inject private ServedPremises served;

    private final Map<Role, Scope> people = new EnumMap<>(Role.class);
    private String name;

    /**
     * Makes them, once for all.
     *
     * @param named with which codes and logins begin
     */
    void around(String named) {
        name = named;
        served.premises(inside(), EAST, "MALL", named + "-SP");
        stage.premises(name + "-OUT", WEST, "BANK");
        stage.premises(name + "-FAR", FAR, "BANK");
        for (Role role : Role.values()) {
            people.put(role, person(role));
        }
    }

    /** Codes of all premises. */
    List<String> places() {
        return List.of(inside(), name + "-OUT", name + "-FAR");
    }

    private String inside() {
        return name + "-IN";
    }

    /** Somebody of a role with what lies in his reach, and the district he himself is of. */
    ActTable.Case inside(Role role) {
        return new ActTable.Case(people.get(role), inside(), isOfTheCity(role) ? CITY : EAST);
    }

    /** The same with what does not. The city's office is no office of a county of its city. */
    ActTable.Case outside(Role role) {
        String code = name + (role == Role.CITY_OFFICE ? "-FAR" : "-OUT");
        return new ActTable.Case(people.get(role), code, isOfTheCity(role) ? EAST : WEST);
    }

    private static boolean isOfTheCity(Role role) {
        return role == Role.CITY_OFFICE || role == Role.INDUSTRY_REGULATOR;
    }

    /** Somebody who may do with one of the premises whatever an office may. */
    Scope office(String code) {
        return code.endsWith("-FAR")
                ? stage.person(login("far"), Role.CITY_OFFICE, OTHER_CITY, Set.of(), null)
                : people.get(Role.CITY_OFFICE);
    }

    /** The office of a district itself. */
    Scope officeOf(String district) {
        return switch (district) {
            case CITY -> people.get(Role.CITY_OFFICE);
            case EAST -> people.get(Role.DISTRICT_OFFICE);
            default ->
                    stage.person(
                            login("of-" + district),
                            Role.DISTRICT_OFFICE,
                            district,
                            Set.of(),
                            null);
        };
    }

    /** Number of one of the premises. */
    long id(String code) {
        return premises.find(Stage.PORTAL, code).orElseThrow().id();
    }

    private Scope person(Role role) {
        String login = login(role.name());
        return switch (role) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                    stage.person(login, role, null, Set.of(), null);
            case CITY_OFFICE -> stage.person(login, role, CITY, Set.of(), null);
            case INDUSTRY_REGULATOR -> stage.person(login, role, CITY, Set.of("MALL"), null);
            case SAFETY_MANAGER -> stage.person(login, role, null, Set.of(), inside());
            case SERVICE_PROVIDER -> served.person(login, name + "-SP");
            default -> stage.person(login, role, EAST, Set.of(), null);
        };
    }

    private String login(String who) {
        return (name + "-" + who).toLowerCase(Locale.ROOT);
    }
}

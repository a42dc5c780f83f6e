package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Shops in two districts of one city, and those who see them. */
@Dependent
class Shops {

    static final String CITY = "130700";

    static final String EAST = "130702";

    static final String WEST = "130703";

    static final int REGISTERED_DAYS = 40;

    @Inject private Stage stage;

    @Inject private PremisesRegister register;

    @Inject private Placements placements;

    @Inject private Districts districts;

    /** The office of the city. */
    Scope city() {
        return stage.person("pl-city", Role.CITY_OFFICE, CITY, Set.of(), null);
    }

    /** The office of its eastern district. */
    Scope east() {
        return stage.person("pl-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
    }

    /** A mall, registered some weeks ago, as the office of its city sees it. */
    PremisesRow shop(String name, String district) {
        String code = "PL-" + name + "-" + stage.now().toEpochMilli();
        register.registerAll(
                Stage.PORTAL,
                List.of(
                        new NewPremises(
                                code,
                                "Shop " + code,
                                null,
                                district,
                                "MALL",
                                null,
                                "1 Test Road",
                                null,
                                null,
                                "Li Ming",
                                "13912340003",
                                true)),
                stage.today().minusDays(REGISTERED_DAYS));
        return register.find(city(), code).orElseThrow();
    }

    /** District and venue group on a day, or nowhere. */
    String placed(PremisesRow row, LocalDate day) {
        return placements.on(day).stream()
                .filter(placement -> placement.premisesId() == row.id())
                .map(
                        placement ->
                                (placement.districtId() == districts.find(EAST).orElseThrow().id()
                                                ? EAST
                                                : WEST)
                                        + " "
                                        + placement.venueGroup())
                .findFirst()
                .orElse("nowhere");
    }
}

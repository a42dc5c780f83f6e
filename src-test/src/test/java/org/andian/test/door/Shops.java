package org.andian.test.door;

import org.andian.portal.district.Districts;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.List;

/** Shops in two districts of one city. */
final class Shops {

    static final String CITY = "130700";

    static final String EAST = "130702";

    static final String WEST = "130703";

    static final int REGISTERED_DAYS = 40;

    private final Stage stage;
    private final PremisesRegister register;
    private final Placements placements;
    private final Districts districts;
    private final Scope city;
    private final LocalDate today;

    Shops(
            Stage stage,
            PremisesRegister register,
            Placements placements,
            Districts districts,
            Scope city) {
        this.stage = stage;
        this.register = register;
        this.placements = placements;
        this.districts = districts;
        this.city = city;
        today = stage.today();
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
                today.minusDays(REGISTERED_DAYS));
        return register.find(city, code).orElseThrow();
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

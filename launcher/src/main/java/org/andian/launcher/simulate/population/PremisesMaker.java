package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Population.Provider;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Makes the premises of one city, as many of each venue group as {@code venues.csv} says. */
final class PremisesMaker {

    private static final String BODY_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BODY_DIGITS = 6;
    private static final int TRIES = 60;
    private static final double TOWN_SPREAD = 0.018;
    private static final double DEGREE_DIGITS = 1e5;
    private static final double SERVED = 0.85;

    private final City city;
    private final Draw draw;
    private final Map<String, Kind> kinds;
    private final List<Provider> providers;
    private final Properties texts = Csv.texts();
    private final Set<String> names = new HashSet<>();
    private final List<Premises> made = new ArrayList<>();

    PremisesMaker(City city, Draw draw, Map<String, Kind> kinds, List<Provider> providers) {
        this.city = city;
        this.draw = draw;
        this.kinds = kinds;
        this.providers =
                providers.stream()
                        .filter(provider -> provider.city().equals(city.shortName()))
                        .toList();
    }

    List<Premises> make() {
        Csv.rows("venues.csv").stream()
                .filter(row -> row.get(0).equals(city.shortName()))
                .forEach(
                        row -> {
                            List<String> templates = List.of(row.get(3).split(";"));
                            for (int i = 0; i < Integer.parseInt(row.get(2)); i++) {
                                made.add(one(row.get(1), templates));
                            }
                        });
        return made;
    }

    private Premises one(String group, List<String> templates) {
        Place place = draw.oneOf(city.districts());
        String name = freshName(templates, place);
        String code = "%s-P%03d".formatted(city.shortName(), made.size() + 1);
        String provider = draw.chance(SERVED) ? draw.oneOf(providers).code() : null;
        return new Premises(
                code,
                city.shortName(),
                name,
                creditCode(group, place),
                place.reference(),
                group,
                provider,
                address(group, place),
                scattered(place.lon()),
                scattered(place.lat()),
                city.person(draw),
                "1390000%04d".formatted(draw.between(0, 9999)));
    }

    /** Names are told apart: when the words run out, the last try gets the running number. */
    private String freshName(List<String> templates, Place place) {
        String name = "";
        for (int i = 0; i < TRIES; i++) {
            name = fill(draw.oneOf(templates), place, draw.between(1, 6));
            if (names.add(name)) {
                return name;
            }
        }
        String numbered = name + (made.size() + 1);
        names.add(numbered);
        return numbered;
    }

    private String address(String group, Place place) {
        String template =
                group.equals("FARM-STAY") || group.equals("RELIGIOUS")
                        ? "villageAddress"
                        : "address";
        return fill(
                texts.getProperty(template).replace("{place}", city.name() + place.name()),
                place,
                draw.between(1, 280));
    }

    private String fill(String template, Place place, int number) {
        return template.replace("{district}", place.shortName())
                .replace("{brand}", draw.oneOf(city.words().brands()))
                .replace("{surname}", draw.oneOf(city.words().surnames()))
                .replace("{village}", draw.oneOf(city.words().villages()))
                .replace("{road}", draw.oneOf(city.words().roads()))
                .replace("{number}", Integer.toString(number));
    }

    private String creditCode(String group, Place place) {
        String registration = kinds.get(group).registration();
        if (registration.isEmpty()) {
            return null;
        }
        StringBuilder body = new StringBuilder("MA");
        for (int i = 0; i < BODY_DIGITS; i++) {
            body.append(BODY_CHARACTERS.charAt(draw.between(0, BODY_CHARACTERS.length() - 1)));
        }
        boolean coded = Character.isDigit(place.reference().charAt(0));
        return CreditCode.of(
                registration, coded ? place.reference() : city.code(), body.toString());
    }

    private Double scattered(Double seat) {
        return seat == null
                ? null
                : Math.round((seat + draw.gaussian() * TOWN_SPREAD) * DEGREE_DIGITS)
                        / DEGREE_DIGITS;
    }
}

package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Pilot;
import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Population.Quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Invents what no notice says: the tasks of each city's districts by scope group, around the number
 * of premises there are, so that some districts are ahead and some behind; and the pilots where the
 * notice asks for them, some too few and some too many. Draws on its own, so that the rest of the
 * example does not depend on it.
 */
final class CampaignMaker {

    /** How many pilots the districts name, one after the other. */
    private static final List<Integer> NAMED = List.of(4, 3, 3, 2, 4, 3, 5, 3, 0, 3, 4);

    private static final int NAMED_BY_DEPARTMENT = 3;
    private static final int CITY_PILOTS = 2;
    private static final double CHANCE_WITHOUT_PREMISES = 0.25;

    private final Draw draw;
    private final List<Premises> premises;
    private final List<Quota> quotas = new ArrayList<>();
    private final List<Pilot> pilots = new ArrayList<>();

    CampaignMaker(Draw draw, List<Premises> premises) {
        this.draw = draw;
        this.premises = premises;
    }

    void make(City city) {
        Csv.rows("campaigns.csv").stream()
                .filter(row -> row.get(1).equals(city.code()))
                .forEach(
                        row -> {
                            String campaign = row.getFirst();
                            Map<Integer, Set<String>> groups = groups(campaign);
                            String office = city.shortName().toLowerCase(Locale.ROOT) + "-office";
                            makeQuotas(city, campaign, groups, office);
                            if (hasPilots(row)) {
                                makePilots(city, campaign, groups, office);
                            }
                        });
    }

    List<Quota> quotas() {
        return quotas;
    }

    List<Pilot> pilots() {
        return pilots;
    }

    /** The last district gets its task as a whole, as a city may. */
    private void makeQuotas(
            City city, String campaign, Map<Integer, Set<String>> groups, String office) {
        List<Place> places = city.distinctDistricts();
        for (Place place : places) {
            int whole = 0;
            for (Map.Entry<Integer, Set<String>> group : groups.entrySet()) {
                int quota = quota(count(place, group.getValue()));
                whole += quota;
                if (quota > 0 && place != places.getLast()) {
                    quotas.add(
                            new Quota(office, campaign, place.reference(), group.getKey(), quota));
                }
            }
            if (place == places.getLast()) {
                quotas.add(new Quota(office, campaign, place.reference(), 0, Math.max(1, whole)));
            }
        }
    }

    /** From a little less than there are premises to more than twice as many. */
    private int quota(int premises) {
        if (premises == 0) {
            return draw.chance(CHANCE_WITHOUT_PREMISES) ? 1 : 0;
        }
        return Math.max(1, (int) Math.round(premises * draw.between(80, 190) / 100.0));
    }

    private void makePilots(
            City city, String campaign, Map<Integer, Set<String>> groups, String office) {
        Set<String> scope = new HashSet<>();
        groups.values().forEach(scope::addAll);
        int at = 0;
        for (Place place : city.distinctDistricts()) {
            List<Premises> there =
                    premises.stream()
                            .filter(
                                    one ->
                                            one.district().equals(place.reference())
                                                    && scope.contains(one.venueGroup()))
                            .toList();
            int first = at;
            there.stream()
                    .limit(NAMED.get(at % NAMED.size()))
                    .forEach(
                            one ->
                                    pilots.add(
                                            new Pilot(
                                                    office,
                                                    campaign,
                                                    one.code(),
                                                    "DISTRICT",
                                                    first == 0 && pilots.size() < CITY_PILOTS)));
            at++;
        }
        for (int group : led(campaign)) {
            premises.stream()
                    .filter(
                            one ->
                                    one.city().equals(city.shortName())
                                            && groups.get(group).contains(one.venueGroup()))
                    .limit(NAMED_BY_DEPARTMENT - group % 2)
                    .forEach(
                            one ->
                                    pilots.add(
                                            new Pilot(
                                                    office,
                                                    campaign,
                                                    one.code(),
                                                    "DEPARTMENT",
                                                    false)));
        }
    }

    private int count(Place place, Set<String> venueGroups) {
        return (int)
                premises.stream()
                        .filter(
                                one ->
                                        one.district().equals(place.reference())
                                                && venueGroups.contains(one.venueGroup()))
                        .count();
    }

    /** Each venue group in the first scope group that names it. */
    private static Map<Integer, Set<String>> groups(String campaign) {
        Set<String> taken = new HashSet<>();
        Map<Integer, Set<String>> groups = new LinkedHashMap<>();
        Csv.rows("campaign_groups.csv").stream()
                .filter(row -> row.getFirst().equals(campaign))
                .forEach(
                        row -> {
                            Set<String> own = new HashSet<>(Csv.words(row.getLast()));
                            own.removeIf(venue -> !taken.add(venue));
                            groups.put(Integer.valueOf(row.get(1)), own);
                        });
        return groups;
    }

    private static List<Integer> led(String campaign) {
        return Csv.rows("campaign_responsibles.csv").stream()
                .filter(row -> row.getFirst().equals(campaign) && row.get(3).equals("LEAD"))
                .map(row -> Integer.valueOf(row.get(1)))
                .toList();
    }

    private static boolean hasPilots(List<String> row) {
        List<String> head = Csv.rows("campaigns.csv").getFirst();
        return !row.get(head.indexOf("pilots_least")).isEmpty();
    }
}

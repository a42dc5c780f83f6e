package org.andian.web.district;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.TopBar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One city's districts with their unsettled alarms and faults: the map's cells and the table beside
 * them.
 */
@Named("districtMap")
@RequestScoped
public class DistrictMap {

    /**
     * @param unsettled alarms and faults that last or wait for an acknowledgement
     */
    public record Row(District district, int unsettled) {

        public boolean isPlaced() {
            return district.lon() != null;
        }
    }

    @Inject private ReachedDistricts reached;

    @Inject private ReadOnce readOnce;

    @Inject private Districts districts;

    @Inject private TopBar bar;

    @Inject private ChosenCity choice;

    private Optional<District> city;
    private List<Row> rows;

    /** The cities to choose from: more than one only for readers of several. */
    public List<District> getCities() {
        return reached.cities();
    }

    public District getCity() {
        if (city == null) {
            city = chosen();
        }
        return city.orElse(null);
    }

    /** GeoJSON of the schematic cells; empty text when there is no city. */
    public String getCells() {
        return getCity() == null
                ? ""
                : readOnce.once("districtMap.cells", () -> districts.cells(getCity().id()));
    }

    /** Most unsettled first. */
    public List<Row> getRows() {
        if (rows == null) {
            rows =
                    getCity() == null
                            ? List.of()
                            : reached.list().stream()
                                    .filter(this::isOfCity)
                                    .map(district -> new Row(district, unsettled(district)))
                                    .sorted(
                                            Comparator.comparingInt(Row::unsettled)
                                                    .reversed()
                                                    .thenComparing(row -> row.district().id()))
                                    .toList();
        }
        return rows;
    }

    /**
     * District id to figure; districts outside the reach are absent.
     *
     * <p>A JSON object; the map colours its cells by it after each tick.
     */
    public String getFigures() {
        JsonObjectBuilder figures = Json.createObjectBuilder();
        getRows().forEach(row -> figures.add(String.valueOf(row.district().id()), row.unsettled()));
        return figures.build().toString();
    }

    /** Districts without a seat have no cell: they are counted in the legend. */
    public List<Row> getUnplaced() {
        return getRows().stream().filter(row -> !row.isPlaced()).toList();
    }

    /** Of premises that are placed in the city alone, in none of its districts. */
    public int getInNoDistrict() {
        return getCity() == null
                ? 0
                : bar.getTally().unsettledByDistrict().getOrDefault(getCity().id(), 0);
    }

    /**
     * The one asked for, else the portal's own where the reader reaches it, else the first in
     * reach.
     */
    private Optional<District> chosen() {
        List<District> cities = getCities();
        Long cityId = choice.getId();
        return cities.stream()
                .filter(one -> cityId != null && one.id() == cityId)
                .findFirst()
                .or(
                        () ->
                                districts
                                        .city()
                                        .filter(
                                                one ->
                                                        cities.stream()
                                                                .anyMatch(
                                                                        other ->
                                                                                other.id()
                                                                                        == one
                                                                                                .id())))
                .or(() -> cities.stream().findFirst());
    }

    private boolean isOfCity(District district) {
        return district.parentId() != null && district.parentId() == getCity().id();
    }

    /** With those of the districts below, as the list of the district shows them. */
    private int unsettled(District district) {
        return under(district, reached.list(), bar.getTally().unsettledByDistrict());
    }

    /**
     * Of a district and those below it, which have no cell of their own.
     *
     * @param all those in reach, whatever their level
     */
    static int under(District district, List<District> all, Map<Long, Integer> unsettled) {
        return all.stream()
                .filter(one -> one.path().startsWith(district.path()))
                .mapToInt(one -> unsettled.getOrDefault(one.id(), 0))
                .sum();
    }
}

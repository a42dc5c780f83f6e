package org.andian.web.premises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.PremisesState;
import org.andian.portal.district.District;
import org.andian.web.district.DistrictMap;
import org.andian.web.frame.CurrentUser;

import java.util.List;

/** The premises on the full map; ticks carry only the states that are not normal. */
@Named("mapPage")
@RequestScoped
public class MapPage {

    private static final String NORMAL = "NORMAL";

    @Inject private CurrentUser user;

    @Inject private Alarms alarms;

    @Inject private DistrictMap map;

    private List<PremisesState> premises;

    public List<PremisesState> getPremises() {
        if (premises == null) {
            District city = map.getCity();
            premises = city == null ? List.of() : alarms.map(user.scope(), city.id());
        }
        return premises;
    }

    /**
     * Rows of code, name, latitude, longitude.
     *
     * <p>A JSON array, degrees in WGS-84; read once, while {@link #getStates} comes anew with each
     * tick.
     */
    public String getPlaces() {
        JsonArrayBuilder places = Json.createArrayBuilder();
        getPremises()
                .forEach(
                        one ->
                                places.add(
                                        Json.createArrayBuilder()
                                                .add(one.code())
                                                .add(one.name())
                                                .add(one.lat())
                                                .add(one.lon())));
        return places.build().toString();
    }

    /**
     * Code to state, number of alarms in that state and number of all unsettled ones, where it is
     * not normal.
     *
     * <p>A JSON object of arrays; a premises that is not in it is as it should be.
     */
    public String getStates() {
        JsonObjectBuilder states = Json.createObjectBuilder();
        getPremises().stream()
                .filter(one -> !NORMAL.equals(one.state()) || one.unsettled() > 0)
                .forEach(
                        one ->
                                states.add(
                                        one.code(),
                                        Json.createArrayBuilder()
                                                .add(one.state())
                                                .add(one.atWorst())
                                                .add(one.unsettled())));
        return states.build().toString();
    }
}

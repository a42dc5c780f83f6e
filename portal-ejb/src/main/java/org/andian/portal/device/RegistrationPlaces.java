package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Notes in which city devices were registered, so that somebody answers for one that reports and
 * hangs in no premises: that of its premises, else the only city whoever registers it works in.
 */
@ApplicationScoped
class RegistrationPlaces {

    @Inject private Sql sql;

    @Inject private Districts districts;

    /** In the transaction that registers them. */
    void note(Scope scope, Collection<Long> devices) {
        List<District> cities =
                districts.cities().stream().filter(city -> worksIn(scope, city)).toList();
        for (List<Long> some : Slices.of(devices)) {
            ofPremises(some);
            if (cities.size() == 1) {
                ofRegistrar(cities.getFirst(), some);
            }
        }
    }

    private static boolean worksIn(Scope scope, District city) {
        return scope.grants().stream()
                .map(Grant::districtPath)
                .anyMatch(path -> path == null || path.startsWith(city.path()));
    }

    private void ofPremises(List<Long> devices) {
        sql.update(
                """
                insert into device_registration (device_id, district_id)
                select d.id, min(c.id) from device d
                join premises_view p on p.id = d.premises_id
                join district_view c on c.level = 'city' and p.district_path like concat(c.path, '%')
                where d.id in (\
                """
                        + Sql.marks(devices.size())
                        + ") group by d.id",
                devices.toArray());
    }

    private void ofRegistrar(District city, List<Long> devices) {
        List<Object> parameters = new ArrayList<>(List.of(city.id()));
        parameters.addAll(devices);
        sql.update(
                """
                insert into device_registration (device_id, district_id)
                select d.id, ? from device d where d.premises_id is null and d.id in (\
                """
                        + Sql.marks(devices.size())
                        + ")",
                parameters.toArray());
    }
}
